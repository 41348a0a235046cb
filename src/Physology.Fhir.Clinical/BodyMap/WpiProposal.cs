using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>
/// Which rows of "Places that hurt in the last 7 days" are ticked before the patient looks at them. A proposal only: the index is
/// counted from the confirmed list.
/// </summary>
public static class WpiProposal
{
    /// <summary>
    /// Areas of the painful regions, plus the areas a joint was said to reach. Front and back of one segment, and both halves of
    /// chest or back, are one area.
    /// </summary>
    /// <param name="painfulRegions">Codes of regions marked as painful.</param>
    /// <param name="jointReaches">Joint region code → codes of the areas its pain reaches. Absent or empty: only the joint.</param>
    public static IReadOnlyList<Concept> From(IEnumerable<string> painfulRegions, IReadOnlyDictionary<string, IReadOnlyList<string>>? jointReaches = null)
    {
        ArgumentNullException.ThrowIfNull(painfulRegions);
        var areas = new HashSet<Concept>();
        foreach (var region in painfulRegions.Select(Regions.Find).OfType<BodyMapRegion>())
        {
            if (region.WpiArea is { } area)
            {
                areas.Add(area);
            }

            if (jointReaches is not null && jointReaches.TryGetValue(region.Code, out var reached))
            {
                areas.UnionWith(region.JointAreas.Where(a => reached.Contains(a.Code)));
            }
        }

        return [.. WpiAreas.All.Where(areas.Contains)];
    }
}
