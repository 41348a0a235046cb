using System.Globalization;
using Physology.Fhir.Clinical.BodyMap;

namespace Physology.Fhir.Clinical.Assessments;

/// <summary>Why an assessment cannot be signed as it is.</summary>
/// <param name="LinkId">linkId of the field.</param>
/// <param name="Row">Row of a repeating group, from 0; null elsewhere.</param>
/// <param name="Message">What to do, for the page.</param>
public sealed record AssessmentProblem(string LinkId, int? Row, string Message);

/// <summary>Checks what a form may have let through: scales, places, and links to rows that are there.</summary>
public static class AssessmentCheck
{
    /// <summary>Every problem; empty when the assessment may be signed.</summary>
    public static IReadOnlyList<AssessmentProblem> Find(FascialAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var problems = new List<AssessmentProblem>();
        if (assessment.IsEmpty)
        {
            problems.Add(new AssessmentProblem("", null, "Nothing was entered, so there is nothing to sign"));
        }

        PainSites(assessment, problems);
        Restrictions(assessment, problems);
        Scale(problems, LinkIds.PegAverage, null, assessment.Peg.AveragePain, 10);
        Scale(problems, LinkIds.PegEnjoyment, null, assessment.Peg.EnjoymentOfLife, 10);
        Scale(problems, LinkIds.PegActivity, null, assessment.Peg.GeneralActivity, 10);
        Scale(problems, LinkIds.AcrFatigue, null, assessment.Acr?.Fatigue, 3);
        Scale(problems, LinkIds.AcrUnrefreshed, null, assessment.Acr?.Unrefreshed, 3);
        Scale(problems, LinkIds.AcrCognitive, null, assessment.Acr?.Cognitive, 3);
        Scale(problems, LinkIds.ActivityScore, null, assessment.Activity?.Score, 10);
        if (assessment.Activity is { } activity && string.IsNullOrWhiteSpace(activity.Text))
        {
            problems.Add(new AssessmentProblem(LinkIds.ActivityText, null, "Enter the activity that the number is about"));
        }

        return problems;
    }

    private static void PainSites(FascialAssessment assessment, List<AssessmentProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < assessment.PainSites.Count; row++)
        {
            var site = assessment.PainSites[row];
            if (BodyMap.Regions.Find(site.Region) is not { } region)
            {
                problems.Add(new AssessmentProblem(LinkIds.PainSiteRegion, row, "Choose a place from the list, with its side"));
            }
            else if (!seen.Add(site.Region))
            {
                problems.Add(new AssessmentProblem(LinkIds.PainSiteRegion, row, $"{region.Name} is entered twice"));
            }

            Scale(problems, LinkIds.PainSiteWorst, row, site.Worst, 10);
        }
    }

    private static void Restrictions(FascialAssessment assessment, List<AssessmentProblem> problems)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < assessment.Restrictions.Count; row++)
        {
            var restriction = assessment.Restrictions[row];
            if (string.IsNullOrWhiteSpace(restriction.Key) || !keys.Add(restriction.Key))
            {
                problems.Add(new AssessmentProblem(LinkIds.RestrictionKey, row, "This row has no key of its own"));
            }

            if (BodyMap.Regions.Find(restriction.Region) is null)
            {
                problems.Add(new AssessmentProblem(LinkIds.RestrictionRegion, row, "Choose a place from the list, with its side"));
            }

            if (restriction.Landmark is { } landmark && Landmarks.Find(landmark) is null)
            {
                problems.Add(new AssessmentProblem(LinkIds.RestrictionLandmark, row, "Choose a landmark from the list"));
            }

            Scale(problems, LinkIds.RestrictionGlide, row, restriction.Glide, 3);
            Scale(problems, LinkIds.RestrictionStiffness, row, restriction.Stiffness, 3);
            Scale(problems, LinkIds.RestrictionTenderness, row, restriction.Tenderness, 4);
        }

        for (var row = 0; row < assessment.Contributors.Count; row++)
        {
            var link = assessment.Contributors[row];
            if (!assessment.Restrictions.Any(r => r.Key == link.RestrictionKey && r.IsExamined))
            {
                problems.Add(new AssessmentProblem(LinkIds.ContributorRestriction, row, "Link a restriction that was examined"));
            }

            if (!assessment.PainSites.Any(p => p.Region == link.PainSiteRegion))
            {
                problems.Add(new AssessmentProblem(LinkIds.ContributorPainSite, row, "Link a pain site of this assessment"));
            }
        }
    }

    private static void Scale(List<AssessmentProblem> problems, string linkId, int? row, int? value, int most)
    {
        if (value is not null && (value < 0 || value > most))
        {
            problems.Add(new AssessmentProblem(linkId, row, string.Create(CultureInfo.InvariantCulture, $"Enter a whole number from 0 to {most}")));
        }
    }
}
