using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>
/// A place to type ("hi" for hip) and the regions it stands for. One row without a question of side where both halves are one
/// area on the patient's back ("lower back"): those file both regions.
/// </summary>
public sealed record BodyPlace(string Stem, string Name, IReadOnlyList<BodyMapRegion> Regions)
{
    /// <summary>Whether the page asks right, left or both.</summary>
    public bool AsksSide => Regions.Count == 2 && Stem is not ("b-lower-back" or "b-upper-back");

    /// <summary>Every place, head to foot, front before back.</summary>
    public static readonly IReadOnlyList<BodyPlace> All =
        [.. BodyMap.Regions.All.GroupBy(r => r.Stem).Select(g => new BodyPlace(g.Key, g.First().PlaceName, [.. g]))];

    /// <summary>The place with this stem, or null.</summary>
    public static BodyPlace? Find(string? stem) => All.FirstOrDefault(p => p.Stem == stem);

    /// <summary>
    /// The regions for a chosen side. Both, or a place that asks no side: all its regions. A place that asks and got no side: none,
    /// because a side is never guessed.
    /// </summary>
    public IReadOnlyList<BodyMapRegion> For(Concept? side, bool both = false) =>
        both || !AsksSide ? Regions : [.. Regions.Where(r => r.Side == side)];
}
