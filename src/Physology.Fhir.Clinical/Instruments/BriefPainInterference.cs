using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// BPI short form, interference: the mean of the answered ones of seven items 0 to 10, when at least four are answered. The text is
/// licensed and no part of this product.
/// </summary>
public sealed class BriefPainInterference : Instrument
{
    private const int FewestAnswered = 4;

    /// <summary>The only one.</summary>
    public static readonly BriefPainInterference Instance = new();

    private BriefPainInterference() { }

    /// <inheritdoc/>
    public override string Code => "bpi-interference";

    /// <inheritdoc/>
    public override string Title => "Brief Pain Inventory, interference";

    /// <inheritdoc/>
    public override string Source => "BPI User Guide, as quoted in the term text of LOINC 77565-0";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.HeldBy("Charles S. Cleeland, MD Anderson Cancer Center");

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } = InstrumentItem.Numbered("bpi.interference", 7, 0, 10);

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeThreshold> ChangeThresholds { get; } = [new(1, null, "Least important", "Dworkin 2008 (IMMPACT), J Pain 9:105")];

    /// <inheritdoc/>
    public override string MissingAnswers => $"Up to three of seven missing: the mean of those answered ({Source}). Four or more: no score.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var sum = SumScale.Of(Scores.BriefPainInterference, Items, answers, Items.Count - FewestAnswered, []);
        return new InstrumentResult(sum with
        {
            Value = sum.Unrounded is { } whole ? Mean(whole) : null,
            Unrounded = sum.Unrounded / Items.Count,
            Low = Mean(sum.Low),
            High = Mean(sum.High),
        });
    }

    private decimal Mean(decimal sum) => Math.Round(sum / Items.Count, 1, MidpointRounding.AwayFromZero);
}
