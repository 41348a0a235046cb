using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>A score that is the sum of its items.</summary>
internal static class SumScale
{
    /// <summary>
    /// The sum with its bounds. With up to <paramref name="mostMissing"/> answers missing the value is the sum times all items over answered
    /// items, marked prorated; with more there is none.
    /// </summary>
    public static Score Of(Concept code, IReadOnlyList<InstrumentItem> items, InstrumentAnswers answers, int mostMissing, IReadOnlyList<Band> bands)
    {
        var usable = items.Select(i => (Item: i, Number: answers.Number(i.LinkId))).Where(x => x.Number >= x.Item.Low && x.Number <= x.Item.High).ToList();
        var sum = usable.Sum(x => x.Number ?? 0);
        var missing = items.Count - usable.Count;
        var open = items.Except(usable.Select(x => x.Item)).ToList();
        decimal low = sum + open.Sum(i => i.Low);
        decimal high = sum + open.Sum(i => i.High);
        var isProrated = missing > 0 && missing <= mostMissing && usable.Count > 0;
        var hasValue = answers.IsSubmitted && (missing == 0 || isProrated);
        decimal? unrounded = hasValue ? sum * (decimal)items.Count / usable.Count : null;
        return new Score
        {
            Code = code,
            Value = unrounded is { } value ? Math.Round(value, 0, MidpointRounding.AwayFromZero) : null,
            Unrounded = unrounded,
            Raw = answers.IsSubmitted && missing == 0 ? sum : null,
            Low = low,
            High = high,
            Missing = missing,
            Band = answers.IsSubmitted ? Band.Holding(bands, low, high) : null,
            Flags = ScoreFlags.Of(
                (missing > 0, ScoreFlags.PartMissing),
                (hasValue && isProrated, ScoreFlags.Prorated),
                (!answers.IsSubmitted, ScoreFlags.NotSubmitted),
                (items.Any(i => answers.Number(i.LinkId) is { } n && (n < i.Low || n > i.High)), ScoreFlags.OutOfRange)),
        };
    }
}
