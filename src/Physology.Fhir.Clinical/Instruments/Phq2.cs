using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>PHQ-2: the first two questions of the PHQ-9, sum 0 to 6. Both, or no score.</summary>
public sealed class Phq2 : Instrument
{
    /// <summary>The only one.</summary>
    public static readonly Phq2 Instance = new();

    private Phq2() { }

    /// <inheritdoc/>
    public override string Code => "phq-2";

    /// <inheritdoc/>
    public override string Title => "PHQ-2";

    /// <inheritdoc/>
    public override string Source => "Arroll 2010, Ann Fam Med 8:348 (PMC2906530)";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.Pfizer;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => 14;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("phq-2", 2, 0, 3);

    /// <summary>Two cuts of one study, of different sensitivity: below 2, 2 (86 % sensitive, 78 % specific), 3 and more (61 %, 92 %).</summary>
    public override IReadOnlyList<Band> Bands { get; } =
    [
        new("phq-2-below-cut", "Below both cuts", 0, 1, "Arroll 2010, Ann Fam Med 8:348 (PMC2906530)"),
        new("phq-2-lower-cut", "At the lower cut of 2", 2, 2, "Arroll 2010, Ann Fam Med 8:348 (PMC2906530)"),
        new("phq-2-upper-cut", "At the upper cut of 3 or above", 3, 6, "Arroll 2010, Ann Fam Med 8:348 (PMC2906530)"),
    ];

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new InstrumentResult(SumScale.Of(Scores.Phq2, Items, answers, mostMissing: 0, Bands));
    }
}
