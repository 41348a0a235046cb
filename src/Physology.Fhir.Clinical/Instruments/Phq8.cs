using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// PHQ-8: the first eight questions of the PHQ-9, sum 0 to 24; what goes out where nobody is there to act on an answer about self-harm.
/// No published rule for missing answers was found, so a missing answer leaves bounds and no value.
/// </summary>
public sealed class Phq8 : Instrument
{
    /// <summary>The only one.</summary>
    public static readonly Phq8 Instance = new();

    private Phq8() { }

    /// <inheritdoc/>
    public override string Code => "phq-8";

    /// <inheritdoc/>
    public override string Title => "PHQ-8";

    /// <inheritdoc/>
    public override string Source => "Kroenke 2009, J Affect Disord 114:163";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.Pfizer;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => 14;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("phq-8", 8, 0, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Band> Bands { get; } = DepressionBands.UpTo(24, "Kroenke 2009, J Affect Disord 114:163");

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var score = SumScale.Of(Scores.Phq8, Items, answers, mostMissing: 0, Bands);
        return new InstrumentResult([score], [.. DepressionBands.Alerts(score)]);
    }
}
