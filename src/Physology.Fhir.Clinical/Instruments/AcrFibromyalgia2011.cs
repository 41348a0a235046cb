using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What answers say against the 2011 rule.</summary>
/// <param name="Status"><see cref="CriteriaStatuses"/>.</param>
/// <param name="Statement">The whole in one sentence, with the part that decides.</param>
public sealed record Acr2011Result(Concept Status, string Statement);

/// <summary>
/// The self-report rule of 2011 (Wolfe 2011), for histories from before its revision of 2016: WPI ≥ 7 and SSS ≥ 5, or WPI 3 to 6 and SSS ≥ 9, for at
/// least 3 months. It has no rule of regions. Its third condition, that no other disorder explains the pain, is a clinician's and is never answered
/// here. Nothing new is filed by it.
/// </summary>
public static class AcrFibromyalgia2011
{
    /// <summary>Publication of the rule.</summary>
    public const string Source = "Wolfe 2011, J Rheumatol 38:1113";

    /// <summary>From here on answers were given under the revision of 2016 (Wolfe 2016, December).</summary>
    public static readonly DateOnly RevisedOn = new(2016, 12, 1);

    /// <summary>Judges the answers. What was not answered is taken as all that it can be: decided is only what does not depend on it.</summary>
    public static Acr2011Result Evaluate(AcrAnswers answers, bool? atLeastThreeMonths)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var result = AcrFibromyalgia2016.Evaluate(answers, atLeastThreeMonths);
        var numbers = answers.CheckedEveryPlace ? Numbers(result.Wpi, result.Sss) : CriteriaStatuses.Incomplete;
        var duration = atLeastThreeMonths switch { true => CriteriaStatuses.Reached, false => CriteriaStatuses.NotReached, null => CriteriaStatuses.Incomplete };
        var status = !answers.CheckedEveryPlace ? CriteriaStatuses.Incomplete
            : numbers == CriteriaStatuses.NotReached || duration == CriteriaStatuses.NotReached ? CriteriaStatuses.NotReached
            : numbers == CriteriaStatuses.Reached ? duration
            : CriteriaStatuses.Incomplete;
        List<string> parts = [];
        if (numbers == status && status != CriteriaStatuses.Reached)
        {
            parts.Add($"WPI {Said(result.Wpi)} and SSS {Said(result.Sss)}, needs 7 with 5, or 3 to 6 with 9");
        }

        if (duration == status && status != CriteriaStatuses.Reached)
        {
            parts.Add($"duration {(atLeastThreeMonths == false ? "under 3 months" : "not asked")}, needs 3 months");
        }

        var words = status == CriteriaStatuses.Reached ? "reached" : status == CriteriaStatuses.NotReached ? "not reached" : "incomplete";
        var why = parts.Count == 0 ? "" : ": " + string.Join("; ", parts);
        return new Acr2011Result(status, $"2011 rule ({Source}) {words}{why}; whether another disorder explains the pain is not part of the answers");
    }

    private static Concept Numbers(Score wpi, Score sss)
    {
        int met = 0, all = 0;
        for (var w = (int)wpi.Low; w <= wpi.High; w++)
        {
            for (var s = (int)sss.Low; s <= sss.High; s++)
            {
                all++;
                met += (w >= 7 && s >= 5) || (w is >= 3 and <= 6 && s >= 9) ? 1 : 0;
            }
        }

        return met == all ? CriteriaStatuses.Reached : met == 0 ? CriteriaStatuses.NotReached : CriteriaStatuses.Incomplete;
    }

    private static string Said(Score score) => score.Low == score.High
        ? score.Low.ToString("0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{score.Low:0} to {score.High:0}");
}
