using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Bands of the FS score as polysymptomatic distress. Another banding exists (Salaffi 2021), so the source is named wherever a band is.
/// No validated threshold of change was found, so none is given.
/// </summary>
public static class PolysymptomaticDistress
{
    /// <summary>Publication of the limits.</summary>
    public const string Source = "Wolfe 2015, J Rheumatol 42:1494";

    /// <summary>The five bands, least first.</summary>
    public static readonly IReadOnlyList<Band> Bands =
    [
        new("psd-none", "None", 0, 3, Source),
        new("psd-mild", "Mild", 4, 7, Source),
        new("psd-moderate", "Moderate", 8, 11, Source),
        new("psd-severe", "Severe", 12, 19, Source),
        new("psd-very-severe", "Very severe", 20, 31, Source),
    ];

    /// <summary>The band as a code.</summary>
    public static Concept Concept(Band band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return new Concept(CodeSystems.ScoreBand, band.Code, band.Display);
    }
}
