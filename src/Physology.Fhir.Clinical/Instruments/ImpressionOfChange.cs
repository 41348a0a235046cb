using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Patient's impression of change since a named date, 1 = very much better to 7 = very much worse. Two answers with different dates
/// never share a series.
/// </summary>
public static class ImpressionOfChange
{
    /// <summary>More is worse.</summary>
    public const Polarity Polarity = Instruments.Polarity.HigherIsWorse;

    /// <summary>1 to 7, or null without an answer or without the date it counts from.</summary>
    public static int? Ordinal(Concept? impression, DateOnly? anchor) => anchor is null ? null : ImpressionsOfChange.Ordinal(impression);
}
