using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Patient's impression of change since a named date, 1 = very much better to 7 = very much worse. Two answers with different dates
/// never share a series, and an answer without its date has no value.
/// </summary>
public sealed class ImpressionOfChange : Instrument
{
    /// <summary>The only one.</summary>
    public static readonly ImpressionOfChange Instance = new();

    private ImpressionOfChange() { }

    /// <inheritdoc/>
    public override string Code => "impression-of-change";

    /// <inheritdoc/>
    public override string Title => "Impression of change";

    /// <inheritdoc/>
    public override string Source => "Dworkin 2008 (IMMPACT), J Pain 9:105";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override int? RecallDays => null;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } =
        [new(LinkIds.ImpressionAnchor, ItemKind.Date), InstrumentItem.Codes(LinkIds.Impression, ImpressionsOfChange.All) with { TakesOne = true }];

    /// <summary>1 to 7, or null without an answer or without the date it counts from.</summary>
    public static int? Ordinal(Concept? impression, DateOnly? anchor) => anchor is null ? null : ImpressionsOfChange.Ordinal(impression);

    /// <inheritdoc/>
    public override string MissingAnswers => "Without the answer, or without the date it counts from, no score.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var impression = answers.Codes(LinkIds.Impression)?.FirstOrDefault();
        var said = ImpressionsOfChange.Ordinal(impression);
        var anchor = answers.Date(LinkIds.ImpressionAnchor);
        decimal? value = answers.IsSubmitted ? Ordinal(impression, anchor) : null;
        return new InstrumentResult(new Score
        {
            Code = Scores.ImpressionOfChange,
            Value = value,
            Unrounded = value,
            Raw = value,
            Low = said ?? 1,
            High = said ?? 7,
            Missing = said is null ? 1 : 0,
            Flags = ScoreFlags.Of(
                (said is null, ScoreFlags.PartMissing), (anchor is null, ScoreFlags.NoAnchor), (!answers.IsSubmitted, ScoreFlags.NotSubmitted)),
        });
    }
}
