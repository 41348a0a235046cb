using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// PHQ-9 and its item 9 side by side. The item is never only inside the total, and what was not answered is said, because an
/// unanswered item is not a negative one.
/// </summary>
public sealed record MoodLine
{
    /// <summary>"PHQ-9 10 (was 11)" or "PHQ-9 cannot be scored (6 of 9 missing)".</summary>
    public required string Total { get; init; }

    /// <summary>"thoughts of self-harm: several days → more than half the days".</summary>
    public required string Item { get; init; }

    /// <summary>When PHQ-9 was last asked.</summary>
    public required DateOnly LastAsked { get; init; }

    /// <summary>Where the answers are.</summary>
    public required string Reference { get; init; }

    /// <summary>Item 9 is higher now than it was at some time before: while that holds, no total reads better.</summary>
    public required bool ItemRose { get; init; }

    /// <summary>The total fell since the first.</summary>
    public required bool TotalFell { get; init; }

    /// <summary>What may be said of the change in the total, or null when there is nothing to compare.</summary>
    public string? Words { get; init; }

    /// <summary>The line for a history, or null when the record holds no PHQ-9.</summary>
    public static MoodLine? From(IReadOnlyList<Occasion> occasions)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var asked = occasions.Where(o => o.Author.Kind != AuthorKind.Proxy && (o.Find(Measure.Phq9) is not null || o.Find(Measure.Phq9Item9) is not null)).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var last = asked[^1];
        var totals = asked.Select(o => o.Find(Measure.Phq9)?.Value).ToList();
        var items = asked.Select(o => o.Find(Measure.Phq9Item9)?.Value).ToList();
        var previousTotal = totals.SkipLast(1).OfType<decimal>().Cast<decimal?>().LastOrDefault();
        var previousItem = items.SkipLast(1).OfType<decimal>().Cast<decimal?>().LastOrDefault();
        var known = items.OfType<decimal>().ToList();
        var knownTotals = totals.OfType<decimal>().ToList();
        var itemRose = known.Count > 1 && known[^1] > known.SkipLast(1).Min();
        var totalFell = knownTotals.Count > 1 && knownTotals[^1] < knownTotals[0];
        return new MoodLine
        {
            Total = TotalText(last.Find(Measure.Phq9), previousTotal),
            Item = "thoughts of self-harm: " + ItemText(items[^1], previousItem, asked.Count > 1),
            LastAsked = last.Day,
            Reference = last.Find(Measure.Phq9)?.Reference ?? last.Find(Measure.Phq9Item9)?.Reference ?? last.Reference,
            ItemRose = itemRose,
            TotalFell = totalFell,
            Words = knownTotals.Count < 2 ? null : TotalWords(knownTotals[^1] - knownTotals[0], itemRose),
        };
    }

    /// <summary>The words for a change in the total. Never "better" while item 9 rose.</summary>
    public static string TotalWords(decimal change, bool itemRose)
    {
        var total = change < 0 ? "total lower" : change > 0 ? "total higher" : "same total";
        return itemRose ? total + "; self-harm item higher" : total;
    }

    /// <summary>The answer to item 9 in the words of the instrument.</summary>
    public static string Frequency(decimal value) => value switch
    {
        0 => "not at all",
        1 => "several days",
        2 => "more than half the days",
        3 => "nearly every day",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string TotalText(Reading? reading, decimal? previous)
    {
        if (reading?.Value is { } value)
        {
            return $"PHQ-9 {Wording.Value(Measure.Phq9, value)}" + (previous is { } was ? $" (was {Wording.Value(Measure.Phq9, was)})" : "");
        }

        return reading is { Missing: > 0, Lowest: { } low, Highest: { } high } && reading.Missing <= 2
            ? $"PHQ-9 {Wording.Value(Measure.Phq9, low)} to {Wording.Value(Measure.Phq9, high)} ({reading.Missing} of 9 missing)"
            : reading is { Missing: > 0 } ? $"PHQ-9 cannot be scored ({reading.Missing} of 9 missing)" : "PHQ-9 cannot be scored";
    }

    private static string ItemText(decimal? now, decimal? before, bool askedBefore)
    {
        if (now is not { } value)
        {
            return "not answered" + (before is { } was ? $" (was {Frequency(was)})" : "");
        }

        return askedBefore && before is { } earlier && earlier != value ? $"{Frequency(earlier)} → {Frequency(value)}" : Frequency(value);
    }
}
