using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// Patient-Specific Functional Scale: three to five activities that the patient names, each 0 (unable) to 10 (as before), today. The score is
/// the mean of the activities named at the start, which stay the same for life; activities added later have a mean of their own, so that
/// a new easy one cannot look like progress. More is better.
/// </summary>
public sealed class PatientSpecificFunction : Instrument
{
    /// <summary>The only one.</summary>
    public static readonly PatientSpecificFunction Instance = new();

    /// <summary>linkIds: the group of one activity, its name, its score, and whether it came after the start.</summary>
    public const string Activity = "psfs.activity";
    public const string ActivityText = "psfs.activity.text";
    public const string ActivityScore = "psfs.activity.score";
    public const string ActivityAdded = "psfs.activity.added";

    private const int Fewest = 3;

    private PatientSpecificFunction() { }

    /// <inheritdoc/>
    public override string Code => "psfs";

    /// <inheritdoc/>
    public override string Title => "Activities that matter (PSFS)";

    /// <inheritdoc/>
    public override string Source => "Stratford 1995, Physiother Can 47:258; Rehabilitation Measures Database";

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsBetter;

    /// <inheritdoc/>
    public override int? RecallDays => null;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } =
    [
        new(Activity, ItemKind.Groups)
        {
            Items = [new(ActivityText, ItemKind.Text), InstrumentItem.Number(ActivityScore, 0, 10), InstrumentItem.YesNo(ActivityAdded)],
        },
    ];

    /// <inheritdoc/>
    public override string MissingAnswers => "Every activity that was named has a number, or there is no score: bounds alone.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var activities = answers.Groups(Activity);
        var added = activities.Where(a => a.YesNo(ActivityAdded) == true).ToList();
        var first = activities.Except(added).ToList();
        var scores = new List<Score> { Mean(Scores.PatientSpecificFunction, first, answers.IsSubmitted, first.Count < Fewest) };
        if (added.Count > 0)
        {
            scores.Add(Mean(Scores.PatientSpecificFunctionAdded, added, answers.IsSubmitted, false));
        }

        return new InstrumentResult([.. scores]);
    }

    private static Score Mean(Concept code, List<InstrumentAnswers> activities, bool isSubmitted, bool isShort)
    {
        var rated = activities.Select(a => a.Number(ActivityScore)).Where(n => n is >= 0 and <= 10).Select(n => n.GetValueOrDefault()).ToList();
        var missing = activities.Count - rated.Count;
        var sum = rated.Sum();
        var hasValue = isSubmitted && missing == 0 && activities.Count > 0;
        var count = Math.Max(activities.Count, 1);
        return new Score
        {
            Code = code,
            Value = hasValue ? Rounded(sum, count) : null,
            Unrounded = hasValue ? (decimal)sum / count : null,
            Raw = hasValue ? sum : null,
            Low = Rounded(sum, count),
            High = activities.Count == 0 ? 10 : Rounded(sum + (10 * missing), count),
            Missing = missing,
            Flags = ScoreFlags.Of(
                (missing > 0, ScoreFlags.PartMissing),
                (isShort, ScoreFlags.FewActivities),
                (!isSubmitted, ScoreFlags.NotSubmitted),
                (activities.Any(a => a.Number(ActivityScore) is < 0 or > 10), ScoreFlags.OutOfRange)),
        };
    }

    private static decimal Rounded(int sum, int count) => Math.Round((decimal)sum / count, 1, MidpointRounding.AwayFromZero);
}
