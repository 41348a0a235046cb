using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// PHQ-9: nine answers 0 to 3 about the last 2 weeks, sum 0 to 27. Item 9 is judged on its own, whatever the total is and however much
/// else is missing (decision 22). The unscored difficulty question is no part of the sum.
/// </summary>
public sealed class Phq9 : Instrument
{
    private const string MissingRule = "NHS Data Model and Dictionary, Patient Health Questionnaire-9";

    /// <summary>The only one.</summary>
    public static readonly Phq9 Instance = new();

    /// <summary>linkId of the question about thoughts of self-harm.</summary>
    public const string SelfHarmItem = "phq-9.9";

    private Phq9() { }

    /// <inheritdoc/>
    public override string Code => "phq-9";

    /// <inheritdoc/>
    public override string Title => "PHQ-9";

    /// <inheritdoc/>
    public override string Source => $"Kroenke 2001, J Gen Intern Med 16:606; one or two missing answers: {MissingRule}";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.Pfizer;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => 14;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("phq-9", 9, 0, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Band> Bands { get; } = DepressionBands.UpTo(27, "Kroenke 2001, J Gen Intern Med 16:606");

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeThreshold> ChangeThresholds { get; } =
        [new(5, null, "Least important", "Löwe 2004, Med Care 42:1194 (two standard errors of measurement; depression in later life)")];

    /// <inheritdoc/>
    public override string MissingAnswers => $"One or two missing: the sum times nine over those answered, shown and never acted on ({MissingRule}). Three or more: no score.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var score = SumScale.Of(Scores.Phq9, Items, answers, mostMissing: 2, Bands);
        return new InstrumentResult([score], [.. SelfHarm(answers), .. DepressionBands.Alerts(score)]);
    }

    internal static IEnumerable<ScoreAlert> SelfHarm(InstrumentAnswers answers) => answers.Number(SelfHarmItem) switch
    {
        > 0 and <= 3 and var said => [new ScoreAlert(ScoreAlerts.SelfHarm, SelfHarmItem, FormattableString.Invariant($"The question about thoughts of self-harm was answered with {said} of 3."))],
        null when answers.IsSubmitted => [new ScoreAlert(ScoreAlerts.SelfHarmNotAnswered, SelfHarmItem, "The question about thoughts of self-harm was not answered: ask at the next contact.")],
        _ => [],
    };
}
