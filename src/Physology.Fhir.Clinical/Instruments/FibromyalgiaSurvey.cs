using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>
/// The survey behind the ACR 2016 thresholds as a questionnaire of its own: WPI, SSS, FS and the thresholds (1 reached, 0 not, no value
/// when incomplete). Its two recall periods, 7 days and 6 months, stand in the questions.
/// </summary>
public sealed class FibromyalgiaSurvey : Instrument
{
    /// <summary>The only one.</summary>
    public static readonly FibromyalgiaSurvey Instance = new();

    private FibromyalgiaSurvey() { }

    /// <inheritdoc/>
    public override string Code => "fibromyalgia-survey";

    /// <inheritdoc/>
    public override string Title => "Fibromyalgia survey (ACR 2016)";

    /// <inheritdoc/>
    public override string Source => AcrFibromyalgia2016.Source;

    /// <inheritdoc/>
    public override InstrumentLicence Licence => InstrumentLicence.OwnWords;

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.HigherIsWorse;

    /// <inheritdoc/>
    public override IReadOnlyList<InstrumentItem> Items { get; } =
    [
        InstrumentItem.Codes(LinkIds.AcrAreas, WpiAreas.All),
        InstrumentItem.YesNo(LinkIds.AcrChecked),
        InstrumentItem.Number(LinkIds.AcrFatigue, 0, 3),
        InstrumentItem.Number(LinkIds.AcrUnrefreshed, 0, 3),
        InstrumentItem.Number(LinkIds.AcrCognitive, 0, 3),
        InstrumentItem.YesNo(LinkIds.AcrHeadaches),
        InstrumentItem.YesNo(LinkIds.AcrLowerAbdomen),
        InstrumentItem.YesNo(LinkIds.AcrDepression),
        InstrumentItem.Codes(LinkIds.Duration, PainDurations.All) with { TakesOne = true },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Band> Bands => PolysymptomaticDistress.Bands;

    /// <inheritdoc/>
    public override string MissingAnswers => "Without \"I have checked every place\" there is no WPI and no total; each missing symptom leaves bounds.";

    /// <inheritdoc/>
    public override InstrumentResult Evaluate(InstrumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var result = AcrFibromyalgia2016.Evaluate(Survey(answers), AtLeastThreeMonths(answers));
        return new InstrumentResult(result.Wpi, result.Sss, result.Fs, Thresholds(result));
    }

    /// <summary>The answers as those of the survey. A form that was never sent has no list that was checked.</summary>
    internal static AcrAnswers Survey(InstrumentAnswers answers) => new()
    {
        Areas = answers.Codes(LinkIds.AcrAreas) ?? [],
        CheckedEveryPlace = answers.IsSubmitted && answers.YesNo(LinkIds.AcrChecked) == true,
        Fatigue = answers.Number(LinkIds.AcrFatigue),
        Unrefreshed = answers.Number(LinkIds.AcrUnrefreshed),
        Cognitive = answers.Number(LinkIds.AcrCognitive),
        Headaches = answers.YesNo(LinkIds.AcrHeadaches),
        LowerAbdomen = answers.YesNo(LinkIds.AcrLowerAbdomen),
        Depression = answers.YesNo(LinkIds.AcrDepression),
    };

    /// <summary>Whether the symptoms have lasted that long; null where it was not answered.</summary>
    internal static bool? AtLeastThreeMonths(InstrumentAnswers answers) => PainDurations.AtLeastThreeMonths(answers.Codes(LinkIds.Duration)?.FirstOrDefault());

    private static Score Thresholds(AcrResult result)
    {
        decimal? value = result.Status == CriteriaStatuses.Reached ? 1 : result.Status == CriteriaStatuses.NotReached ? 0 : null;
        return new Score
        {
            Code = Scores.Acr2016,
            Value = value,
            Unrounded = value,
            Low = value ?? 0,
            High = value ?? 1,
            Missing = result.Fs.Missing,
            Flags = [.. result.Limbs.Where(l => l.Status == CriteriaStatuses.NotReached).Select(l => l.Code.Code + "-not-reached")],
        };
    }
}
