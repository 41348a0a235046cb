using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// GAD-7: seven answers 0 to 3 about the last 2 weeks, sum 0 to 21. No published rule of its own for missing answers was found, so a
/// missing answer leaves bounds and no value.
/// </summary>
public sealed class Gad7 : Instrument
{
    private const string Publication = "Spitzer 2006, Arch Intern Med 166:1092";

    /// <summary>The only one.</summary>
    public static readonly Gad7 Instance = new();

    private Gad7() { }

    /// <inheritdoc/>
    public override string Code => "gad-7";

    /// <inheritdoc/>
    public override string Title => "GAD-7";

    /// <inheritdoc/>
    public override string Source => Publication;

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.Pfizer;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => 14;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("gad-7", 7, 0, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Band> Bands { get; } =
    [
        new("gad-minimal", "Minimal", 0, 4, Publication),
        new("gad-mild", "Mild", 5, 9, Publication),
        new("gad-moderate", "Moderate", 10, 14, Publication),
        new("gad-severe", "Severe", 15, 21, Publication),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeThreshold> ChangeThresholds { get; } =
        [new(4, null, "Least important", "Toussaint 2020, J Affect Disord 265:395 (people treated for long-lasting depression)")];

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new InstrumentResult(SumScale.Of(Scores.Gad7, Items, answers, mostMissing: 0, Bands));
    }
}
