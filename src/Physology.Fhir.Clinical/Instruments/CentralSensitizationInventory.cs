using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// CSI part A: 25 items 0 to 4, sum 0 to 100. Symptoms associated with sensitisation; it measures none of it. All items, or no score. The
/// text is licensed and no part of this product.
/// </summary>
public sealed class CentralSensitizationInventory : Instrument
{
    private const string Neblett = "Neblett 2017, Pain Pract 17:166";

    /// <summary>The only one.</summary>
    public static readonly CentralSensitizationInventory Instance = new();

    private CentralSensitizationInventory() { }

    /// <inheritdoc/>
    public override string Code => "csi-a";

    /// <inheritdoc/>
    public override string Title => "Central Sensitization Inventory, part A";

    /// <inheritdoc/>
    public override string Source => Neblett;

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.HeldBy("PRIDE Research Foundation");

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => null;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("csi-a", 25, 0, 4);

    /// <inheritdoc/>
    public override IReadOnlyList<Band> Bands { get; } =
    [
        new("csi-subclinical", "Subclinical", 0, 29, Neblett),
        new("csi-mild", "Mild", 30, 39, Neblett),
        new("csi-moderate", "Moderate", 40, 49, Neblett),
        new("csi-severe", "Severe", 50, 59, Neblett),
        new("csi-extreme", "Extreme", 60, 100, Neblett),
    ];

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new InstrumentResult(SumScale.Of(Scores.CentralSensitization, Items, answers, mostMissing: 0, Bands));
    }
}
