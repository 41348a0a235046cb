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
        int sum = 0, answered = 0, least = 0, most = 0;
        var isOutOfRange = false;
        foreach (var item in items)
        {
            var number = answers.Number(item.LinkId);
            if (number >= item.Low && number <= item.High)
            {
                sum += number.Value;
                answered++;
                continue;
            }

            isOutOfRange |= number is not null;
            least += item.Low;
            most += item.High;
        }

        var missing = items.Count - answered;
        decimal low = sum + least;
        decimal high = sum + most;
        var isProrated = missing > 0 && missing <= mostMissing && answered > 0;
        var hasValue = answers.IsSubmitted && (missing == 0 || isProrated);
        decimal? unrounded = hasValue ? sum * (decimal)items.Count / answered : null;
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
                (isOutOfRange, ScoreFlags.OutOfRange)),
        };
    }
}
