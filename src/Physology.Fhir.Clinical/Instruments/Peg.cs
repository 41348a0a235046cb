using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// PEG: mean of average pain, interference with enjoyment of life and interference with general activity, each 0 to 10 over the last
/// 7 days (Krebs 2009). Three answers of three, or no score. No bands are published, so none are given.
/// </summary>
public sealed class Peg : Instrument
{
    public const decimal Minimum = 0;
    public const decimal Maximum = 10;

    /// <summary>The only one.</summary>
    public static readonly Peg Instance = new();

    /// <summary>Smallest change that matters to patients, in points.</summary>
    public const decimal MinimalImportantDifference = 1.0m;

    /// <summary>Where <see cref="MinimalImportantDifference"/> comes from.</summary>
    public const string MinimalImportantDifferenceSource = "Reed 2023, PMC10859144 (by anchor mostly 1.0 to 1.75)";

    /// <summary>Customary share of improvement for a "responder", in percent of the raw sum; custom, without a source of its own for PEG.</summary>
    public const decimal CustomaryResponsePercent = 30m;

    private Peg() { }

    /// <inheritdoc/>
    public override string Code => "peg";

    /// <inheritdoc/>
    public override string Title => "PEG";

    /// <inheritdoc/>
    public override string Source => "Krebs 2009, J Gen Intern Med 24:733";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } =
        [InstrumentItem.Number(LinkIds.PegAverage, 0, 10), InstrumentItem.Number(LinkIds.PegEnjoyment, 0, 10), InstrumentItem.Number(LinkIds.PegActivity, 0, 10)];

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeThreshold> ChangeThresholds { get; } =
        [new(MinimalImportantDifference, null, "Least important", MinimalImportantDifferenceSource)];

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var score = Score(AnswersOf(answers));
        return new InstrumentResult(answers.IsSubmitted ? score : score.WithoutValue());
    }

    /// <summary>Scores the three answers. An answer outside 0 to 10 counts as missing and is flagged.</summary>
    public static Score Score(PegAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        int?[] given = [answers.AveragePain, answers.EnjoymentOfLife, answers.GeneralActivity];
        int[] usable = [.. given.Where(v => v is >= 0 and <= 10).Select(v => v!.Value)]; // filtered on the line itself
        var missing = given.Length - usable.Length;
        var sum = usable.Sum();
        List<string> flags = [];
        if (missing > 0)
        {
            flags.Add(ScoreFlags.PartMissing);
        }

        if (given.Any(v => v is not null and (< 0 or > 10)))
        {
            flags.Add(ScoreFlags.OutOfRange);
        }

        return new Score
        {
            Code = Scores.Peg,
            Value = missing == 0 ? Rounded(sum) : null,
            Unrounded = missing == 0 ? sum / 3m : null,
            Raw = missing == 0 ? sum : null,
            Low = Rounded(sum),
            High = Rounded(sum + (10 * missing)),
            Missing = missing,
            Flags = flags,
        };
    }

    /// <summary>The three answers as the rule takes them.</summary>
    internal static PegAnswers AnswersOf(InstrumentAnswers answers) => new(answers.Number(LinkIds.PegAverage), answers.Number(LinkIds.PegEnjoyment), answers.Number(LinkIds.PegActivity));

    private static decimal Rounded(int sum) => Math.Round(sum / 3m, 1, MidpointRounding.AwayFromZero);
}
