namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Bands of PHQ-9 and PHQ-8: the same cuts, the last one ending where the scale does.</summary>
internal static class DepressionBands
{
    public static IReadOnlyList<Band> UpTo(decimal most, string source) =>
    [
        new("phq-minimal", "Minimal", 0, 4, source),
        new("phq-mild", "Mild", 5, 9, source),
        new("phq-moderate", "Moderate", 10, 14, source),
        new("phq-moderately-severe", "Moderately severe", 15, 19, source),
        new("phq-severe", "Severe", 20, most, source),
    ];

    /// <summary>The least score of the severe band; compared with the lower bound alone.</summary>
    public const decimal Severe = 20;

    public static IEnumerable<ScoreAlert> Alerts(Score score) =>
        score.Low >= Severe
            ? [new ScoreAlert(ScoreAlerts.SevereDepression, string.Empty, System.FormattableString.Invariant($"The score is {(score.Low == score.High ? "" : "at least ")}{score.Low:0}, in the severe band."))]
            : [];
}
