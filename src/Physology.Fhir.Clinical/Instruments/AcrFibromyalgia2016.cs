using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>One limb of the thresholds: what was found and what is needed.</summary>
/// <param name="Code">Component code of the limb.</param>
/// <param name="Status"><see cref="CriteriaStatuses"/>.</param>
/// <param name="Value">What was found, in words: "7", "2 of 5", "at least 3".</param>
/// <param name="Needed">What is needed, in words.</param>
public sealed record AcrLimb(Concept Code, Concept Status, string Value, string Needed);

/// <summary>Scores and the four limbs of one set of answers. A statement about answers, never about a person.</summary>
public sealed record AcrResult
{
    /// <summary>Widespread pain index, 0 to 19.</summary>
    public required Score Wpi { get; init; }

    /// <summary>Symptom severity scale, 0 to 12.</summary>
    public required Score Sss { get; init; }

    /// <summary>WPI + SSS, 0 to 31.</summary>
    public required Score Fs { get; init; }

    /// <summary>WPI, SSS, regions, duration, in this order.</summary>
    public required IReadOnlyList<AcrLimb> Limbs { get; init; }

    /// <summary>Regions of the generalised-pain rule with pain, at least.</summary>
    public required IReadOnlyList<Concept> Regions { get; init; }

    /// <summary><see cref="CriteriaStatuses"/> of the whole.</summary>
    public required Concept Status { get; init; }

    /// <summary>The whole in one sentence, with the limb that decides.</summary>
    public required string Statement { get; init; }
}

/// <summary>
/// The ACR 2016 thresholds on self-reported answers (Wolfe 2016): (WPI ≥ 7 and SSS ≥ 5, or WPI 4 to 6 and SSS ≥ 9), pain in at
/// least 4 of 5 regions (jaw, chest and abdomen count for none), symptoms for at least 3 months. The self-report form is not valid for
/// diagnosis in one person: a clinician confirms.
/// </summary>
public static class AcrFibromyalgia2016
{
    /// <summary>Publication of the rule.</summary>
    public const string Source = "Wolfe 2016, Semin Arthritis Rheum 46:319";

    /// <summary>More is worse, for WPI, SSS and FS.</summary>
    public const Polarity Polarity = Instruments.Polarity.HigherIsWorse;

    private const int Areas = 19;

    /// <summary>Scores the answers. Without "I have checked every place" the whole is incomplete, whatever else was answered.</summary>
    public static AcrResult Evaluate(AcrAnswers answers, bool? atLeastThreeMonths)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var ticked = WpiAreas.All.Where(answers.Areas.Contains).ToList();
        var wpi = Widespread(answers, ticked.Count);
        var sss = Severity(answers);
        var fs = Total(wpi, sss);
        var regions = AcrRegions.All.Where(r => ticked.Any(a => WpiAreas.AcrRegion(a) == r)).ToList();
        AcrLimb[] limbs =
        [
            WidespreadLimb(wpi), SeverityLimb(wpi, sss), RegionLimb(regions.Count, answers.CheckedEveryPlace), DurationLimb(atLeastThreeMonths),
        ];
        var status =
            !answers.CheckedEveryPlace ? CriteriaStatuses.Incomplete
            : limbs.Any(l => l.Status == CriteriaStatuses.NotReached) ? CriteriaStatuses.NotReached
            : limbs.All(l => l.Status == CriteriaStatuses.Reached) ? CriteriaStatuses.Reached
            : CriteriaStatuses.Incomplete;
        return new AcrResult { Wpi = wpi, Sss = sss, Fs = fs, Limbs = limbs, Regions = regions, Status = status, Statement = Words(status, limbs) };
    }

    private static Score Widespread(AcrAnswers answers, int ticked) => new()
    {
        Code = Scores.WidespreadPainIndex,
        Value = answers.CheckedEveryPlace ? ticked : null,
        Unrounded = answers.CheckedEveryPlace ? ticked : null,
        Raw = answers.CheckedEveryPlace ? ticked : null,
        Low = ticked,
        High = answers.CheckedEveryPlace ? ticked : Areas,
        Missing = answers.CheckedEveryPlace ? 0 : Areas - ticked,
        Flags =
        [
            .. answers.CheckedEveryPlace ? Array.Empty<string>() : [ScoreFlags.ListNotConfirmed],
            .. answers.Areas.All(a => WpiAreas.All.Contains(a)) ? Array.Empty<string>() : [ScoreFlags.OutOfRange],
        ],
    };

    private static Score Severity(AcrAnswers answers)
    {
        (int? Value, int Most)[] items =
        [
            (answers.Fatigue, 3), (answers.Unrefreshed, 3), (answers.Cognitive, 3),
            (Point(answers.Headaches), 1), (Point(answers.LowerAbdomen), 1), (Point(answers.Depression), 1),
        ];
        var usable = items.Where(i => i.Value >= 0 && i.Value <= i.Most).ToList();
        var sum = usable.Sum(i => i.Value ?? 0);
        var open = items.Sum(i => i.Most) - usable.Sum(i => i.Most);
        var missing = items.Length - usable.Count;
        return new Score
        {
            Code = Scores.SymptomSeverity,
            Value = missing == 0 ? sum : null,
            Unrounded = missing == 0 ? sum : null,
            Raw = missing == 0 ? sum : null,
            Low = sum,
            High = sum + open,
            Missing = missing,
            Flags =
            [
                .. missing == 0 ? Array.Empty<string>() : [ScoreFlags.PartMissing],
                .. items.Any(i => i.Value < 0 || i.Value > i.Most) ? [ScoreFlags.OutOfRange] : Array.Empty<string>(),
            ],
        };

        static int? Point(bool? yes) => yes is null ? null : yes.Value ? 1 : 0;
    }

    private static Score Total(Score wpi, Score sss)
    {
        var total = wpi.Value + sss.Value;
        return new Score
        {
            Code = Scores.FibromyalgiaSeverity,
            Value = total,
            Unrounded = total,
            Raw = total,
            Low = wpi.Low + sss.Low,
            High = wpi.High + sss.High,
            Missing = wpi.Missing + sss.Missing,
            Band = Band.Holding(PolysymptomaticDistress.Bands, wpi.Low + sss.Low, wpi.High + sss.High),
            Flags = [.. wpi.Flags.Union(sss.Flags)],
        };
    }

    private static AcrLimb WidespreadLimb(Score wpi) => new(
        AssessmentItems.LimbWidespread,
        wpi.Value is null ? CriteriaStatuses.Incomplete : wpi.Value >= 4 ? CriteriaStatuses.Reached : CriteriaStatuses.NotReached,
        Said(wpi),
        "7 or more, or 4 to 6 with SSS 9 or more");

    // The SSS that is needed follows from the WPI; where the WPI is open, both thresholds must agree before the limb is decided.
    private static AcrLimb SeverityLimb(Score wpi, Score sss)
    {
        var needs = wpi.Value switch
        {
            >= 7 => (Least: 5, Most: 5),
            >= 4 => (Least: 9, Most: 9),
            not null => (Least: 5, Most: 5), // below 4 no SSS is enough; the limb is still told against the lower threshold
            null => (Least: 5, Most: wpi.Low >= 7 ? 5 : 9),
        };
        var status = sss.Low >= needs.Most ? CriteriaStatuses.Reached : sss.High < needs.Least ? CriteriaStatuses.NotReached : CriteriaStatuses.Incomplete;
        var needed = needs.Least == needs.Most
            ? string.Create(CultureInfo.InvariantCulture, $"{needs.Least} or more{(wpi.Value is >= 4 and < 7 ? $" with WPI {wpi.Value:0}" : "")}")
            : "5 or more with WPI 7 or more, 9 or more with WPI 4 to 6";
        return new AcrLimb(AssessmentItems.LimbSeverity, status, Said(sss), needed);
    }

    private static AcrLimb RegionLimb(int count, bool complete) => new(
        AssessmentItems.LimbRegions,
        !complete ? CriteriaStatuses.Incomplete : count >= 4 ? CriteriaStatuses.Reached : CriteriaStatuses.NotReached,
        string.Create(CultureInfo.InvariantCulture, $"{(complete ? "" : "at least ")}{count} of 5"),
        "4 of 5 (jaw, chest and abdomen do not count)");

    private static AcrLimb DurationLimb(bool? atLeastThreeMonths) => new(
        AssessmentItems.LimbDuration,
        atLeastThreeMonths switch { true => CriteriaStatuses.Reached, false => CriteriaStatuses.NotReached, null => CriteriaStatuses.Incomplete },
        atLeastThreeMonths switch { true => "3 months or more", false => "under 3 months", null => "not asked" },
        "3 months or more");

    private static string Said(Score score) =>
        score.Value is { } value ? value.ToString("0", CultureInfo.InvariantCulture)
        : score.Code == Scores.WidespreadPainIndex ? string.Create(CultureInfo.InvariantCulture, $"at least {score.Low:0} of 19")
        : string.Create(CultureInfo.InvariantCulture, $"{score.Low:0} to {score.High:0}");

    private static string Words(Concept status, IReadOnlyList<AcrLimb> limbs)
    {
        string[] names = ["WPI", "SSS", "regions", "duration"];
        string Listed(Concept wanted) => string.Join("; ", limbs.Select((l, i) => (Limb: l, Name: names[i])).Where(x => x.Limb.Status == wanted)
            .Select(x => $"{x.Name} {x.Limb.Value}, needs {x.Limb.Needed}"));
        if (status == CriteriaStatuses.Reached)
        {
            return "Self-reported answers reach the ACR 2016 thresholds. A clinician's confirmation is needed.";
        }

        return status == CriteriaStatuses.NotReached
            ? $"Self-reported answers do not reach the ACR 2016 thresholds: {Listed(CriteriaStatuses.NotReached)}."
            : $"Answers are incomplete for the ACR 2016 thresholds: {Listed(CriteriaStatuses.Incomplete)}.";
    }
}
