using System.Globalization;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// Sentences that keep a reader from a conclusion which the numbers alone would suggest: a baseline in a flare, a first change
/// that nothing followed, an impression that disagrees with a score, yes/no items that look back to before the baseline.
/// </summary>
public static class CareNotes
{
    /// <summary>The notes for one history, most important first; empty when there is nothing to warn of.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Occasion> occasions, Baseline? baseline, IReadOnlyList<MissedOccurrence> missed)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        if (baseline is null)
        {
            return [];
        }

        var peg = Series.Of(Measure.Peg, occasions, missed).SelectMany(s => s.Points)
            .Where(p => p.Occasion.At >= baseline.Occasion.At && p.Reading.Value is not null && p.OnLine).ToList();
        string?[] notes =
        [
            SelfHarmItem(occasions),
            FlareBaseline(baseline, peg),
            FirstChangeOnly(peg),
            Disagreement(occasions, peg),
            LongLookBack(occasions, baseline),
            SameAtEveryAnswer(occasions, baseline),
        ];
        return [.. notes.OfType<string>(), .. VersionChanges(occasions, baseline)];
    }

    // One sentence a measure, on its latest change: a gap that is not explained looks like a missing answer.
    private static IEnumerable<string> VersionChanges(IReadOnlyList<Occasion> occasions, Baseline baseline) =>
        from measure in Measure.ByImportance
        let changed = Series.Of(measure, occasions, []).SelectMany(s => s.Points)
            .Where(p => p.Joins == BreakReason.VersionChanged && p.Occasion.At > baseline.Occasion.At).MaxBy(p => p.Occasion.At)
        where changed is not null
        select $"{measure.Name}: the questionnaire is another one from {Wording.Date(changed.Occasion.Day)} on{(changed.Change.Length > 0 ? $" ({changed.Change})" : "")}; values before and after are not compared.";

    /// <summary>The comparison that a baseline in a flare offers instead: with the first usual week after it.</summary>
    public static string? FlareBaseline(Baseline baseline, IReadOnlyList<SeriesPoint> peg)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(peg);
        if (!baseline.IsFlare)
        {
            return null;
        }

        var opening = $"The baseline of {Wording.Date(baseline.Occasion.Day)} was in a flare.";
        var usual = peg.FirstOrDefault(p => p.Occasion.Reference == baseline.FirstUsualWeek?.Reference);
        if (usual is null || peg.Count == 0 || ReferenceEquals(usual, peg[^1]) || !Series.AreComparable(usual, peg[^1]))
        {
            return baseline.FirstUsualWeek is null ? opening + " No usual week has been answered since." : opening + $" The first usual week is {Wording.Date(baseline.FirstUsualWeek.Day)}.";
        }

        var change = ChangeFigure.Between(usual.Reading, peg[^1].Reading);
        return change is null
            ? opening
            : $"{opening} Against {Wording.Date(usual.Occasion.Day)}, the first usual week: PEG {Raw(change)}{change.PointsText} ({change.PercentText}), {Said(change)}.";
    }

    private static string? FirstChangeOnly(List<SeriesPoint> peg)
    {
        if (peg.Count < 3 || !Series.AreComparable(peg[0], peg[1]) || !Series.AreComparable(peg[1], peg[^1]))
        {
            return null;
        }

        var first = ChangeFigure.Between(peg[0].Reading, peg[1].Reading);
        var since = ChangeFigure.Between(peg[1].Reading, peg[^1].Reading);
        // Measure.Peg always has a threshold.
        var threshold = Measure.Peg.Threshold!;
        return first is not null && since is not null && first.Reaches(threshold) && !since.Reaches(threshold)
            ? $"PEG had changed by {first.PercentText} at the first follow-up ({Wording.Date(peg[1].Occasion.Day)}) already; no change beyond error since then."
            : null;
    }

    private static string? Disagreement(IReadOnlyList<Occasion> occasions, List<SeriesPoint> peg)
    {
        var impression = Series.Of(Measure.Impression, occasions, []).LastOrDefault()?.Points[^1];
        if (impression?.Reading is not { Value: { } given, Anchor: { } anchor } || peg.Count < 2)
        {
            return null;
        }

        var from = peg.FirstOrDefault(p => anchor.StartsWith(p.Occasion.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var to = peg.LastOrDefault(p => p.Occasion.Day == impression.Occasion.Day);
        if (from is null || to is null || !Series.AreComparable(from, to) || ChangeFigure.Between(from.Reading, to.Reading) is not { } change)
        {
            return null;
        }

        var score = !change.Reaches(Measure.Peg.Threshold!) ? 0 : Math.Sign(change.Points);
        var words = given < 4 ? -1 : given > 4 ? 1 : 0;
        return score == words
            ? null
            : $"Impression of change since {Wording.Date(from.Occasion.Day)}: {Lower(impression.Reading.Words ?? "no words")}. This disagrees with the score (PEG {change.PointsText}).";
    }

    // The three yes/no items of the SSS look back six months. Sooner than that after the baseline they reach past it.
    private static string? LongLookBack(IReadOnlyList<Occasion> occasions, Baseline baseline)
    {
        var later = occasions.LastOrDefault(o => o.At > baseline.Occasion.At && o.Find(Measure.Sss) is not null);
        if (later is null || later.Day >= baseline.Occasion.Day.AddMonths(6)
            || baseline.Occasion.Find(Measure.Sss) is not { } before || later.Find(Measure.Sss) is not { } after)
        {
            return null;
        }

        var (first, second) = (Weekly(before), Weekly(after));
        return $"On {Wording.Date(later.Day)}: headaches, lower-abdomen pain and depression look back 6 months, to before the baseline"
            + (first is not null && second is not null ? $" (the part that can move went {first:0} → {second:0})." : ".");
    }

    private static string? SameAtEveryAnswer(IReadOnlyList<Occasion> occasions, Baseline baseline)
    {
        var values = occasions.Where(o => o.At >= baseline.Occasion.At).Select(o => o.Find(Measure.WorstPain)?.Value).OfType<decimal>().ToList();
        return values.Count >= 3 && values.All(v => v == 10m) ? "Worst pain 10 at every answer since the baseline." : null;
    }

    private static string? SelfHarmItem(IReadOnlyList<Occasion> occasions) => MoodLine.From(occasions) is { ItemRose: true, TotalFell: true }
        ? "PHQ-9: total lower; self-harm item higher."
        : null;

    private static decimal? Weekly(Reading sss)
    {
        var items = sss.Items.Where(item => SssItems.Weekly.Contains(item.Code)).ToList();
        return items.Count == 3 && items.All(i => i.Value is not null) ? items.Sum(i => i.Value) : null;
    }

    private static string Raw(ChangeFigure change) => change is { RawFrom: { } from, RawTo: { } to }
        ? string.Create(CultureInfo.InvariantCulture, $"{from:0} → {to:0} raw, ")
        : "";

    private static string Said(ChangeFigure change) => change.Reaches(Measure.Peg.Threshold!) ? "beyond error" : "within error";

    private static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
