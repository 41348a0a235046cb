using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Pain 0 to 10: now, on average and at its worst in the last 7 days. Three scores, never one: LOINC 72514-3 is pain now alone
/// (decision 7). Points and percent can disagree about a change, so both are shown.
/// </summary>
public sealed class PainIntensity : Instrument
{
    private const string Impact = "Dworkin 2008 (IMMPACT), J Pain 9:105";

    /// <summary>The only one.</summary>
    public static readonly PainIntensity Instance = new();

    private static readonly Concept[] Codes = [Scores.PainNow, Scores.PainAverage, Scores.PainWorst];

    private PainIntensity() { }

    /// <inheritdoc/>
    public override string Code => "pain-intensity";

    /// <inheritdoc/>
    public override string Title => "Pain 0 to 10";

    /// <inheritdoc/>
    public override string Source => Impact;

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } =
        [InstrumentItem.Number("pain.now", 0, 10), InstrumentItem.Number("pain.average", 0, 10), InstrumentItem.Number("pain.worst", 0, 10)];

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeThreshold> ChangeThresholds { get; } =
    [
        new(null, 10, "Least important", Impact), new(null, 30, "Moderately important", Impact), new(null, 50, "Substantial", Impact),
    ];

    /// <inheritdoc/>
    public override string MissingAnswers => "Each of the three stands alone; one that is not answered has no score.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new InstrumentResult([.. Items.Select((item, i) => SumScale.Of(Codes[i], [item], answers, mostMissing: 0, []))]);
    }
}
