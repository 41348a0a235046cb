using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>What the 19 areas say on one date against another: which are new, which are gone, which cannot be told.</summary>
public sealed record AreaChange(IReadOnlyList<Concept> Now, IReadOnlyList<Concept> New, IReadOnlyList<Concept> Gone, bool Comparable, bool Complete)
{
    /// <summary>Compares two dates. Where either did not check every place nothing is called gone, and "new" only what was checked before.</summary>
    public static AreaChange Between(AreaAnswer? baseline, AreaAnswer? now)
    {
        if (now is null)
        {
            return new AreaChange([], [], [], false, false);
        }

        var painful = WpiAreas.All.Where(area => now.Painful.Contains(area.Code)).ToList();
        if (baseline is null || !baseline.Complete || !now.Complete)
        {
            return new AreaChange(painful, [], [], false, now.Complete);
        }

        return new AreaChange(
            painful,
            [.. painful.Where(area => !baseline.Painful.Contains(area.Code))],
            [.. WpiAreas.All.Where(area => baseline.Painful.Contains(area.Code) && !now.Painful.Contains(area.Code))],
            true,
            true);
    }

    /// <summary>The sentence under the map: "7 of 19 areas; new: …; gone: …; not asked: none".</summary>
    public static string Sentence(AreaAnswer? baseline, AreaAnswer? now, bool isBaseline)
    {
        if (now is null)
        {
            return "The 19 areas were not asked on this date.";
        }

        var change = Between(baseline, now);
        var count = change.Complete ? $"{change.Now.Count} of 19 areas" : $"at least {change.Now.Count} of 19 areas; not every place was checked";
        if (isBaseline)
        {
            return $"{count}; this is the baseline: {Names(change.Now)}; not asked: {(change.Complete ? "none" : "the rest")}.";
        }

        return change.Comparable
            ? $"{count}; new: {Names(change.New)}; gone: {Names(change.Gone)}; not asked: none."
            : $"{count}: {Names(change.Now)}; cannot be compared with the baseline: {(baseline is null ? "the 19 areas were not asked then" : "not every place was checked")}.";
    }

    private static string Names(IReadOnlyList<Concept> areas) =>
        Wording.List(areas.Select(area => char.ToLowerInvariant(area.Display[0]) + area.Display[1..]));
}
