using System.Globalization;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>
/// What the record says of earlier dates, to stand in grey beside the fields: for each field the newest date that answered it. It is
/// shown and never taken over; only the earlier PEG score goes into the composed note, with its date.
/// </summary>
public sealed class EarlierAnswers
{
    public static readonly EarlierAnswers None = new(new Dictionary<string, string>(StringComparer.Ordinal), null);

    private readonly Dictionary<string, string> _texts;

    private EarlierAnswers(Dictionary<string, string> texts, EarlierValue? peg) => (_texts, Peg) = (texts, peg);

    /// <summary>The newest earlier PEG score.</summary>
    public EarlierValue? Peg { get; }

    /// <summary>"3 Mar: 6", or null where no earlier date answered the field.</summary>
    public string? For(string field) => _texts.GetValueOrDefault(field);

    /// <param name="filed">The patient's responses in the EHR.</param>
    /// <param name="waiting">What is signed and not in the EHR yet.</param>
    /// <param name="today">Dates of the last eleven months are written without their year.</param>
    public static EarlierAnswers Of(IEnumerable<R4.Resource> filed, IEnumerable<R4.Resource> waiting, DateOnly today)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        EarlierValue? peg = null;
        var dated = CurrentVersions.Of(filed, waiting)
            .Select(entry => entry.Resource)
            .OfType<R4.QuestionnaireResponse>()
            .Select(response => (Response: response, Time: FhirTime.Parse(response.Authored?.Value)))
            .Where(each => each.Time is not null)
            .OrderByDescending(each => each.Time!.Value.At); // the line above left the undated ones out
        foreach (var (response, time) in dated)
        {
            var day = time!.Value.Day;
            var date = day.ToString(day > today.AddMonths(-11) && day <= today ? "d MMM" : "d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
            void Say(string field, string? text)
            {
                if (text is not null)
                {
                    texts.TryAdd(field, $"{date}: {text}");
                }
            }

            var answers = response.Questionnaire?.Value?.Split('|')[0] switch
            {
                FhirCanonicals.AssessmentQuestionnaire => OfAssessment(AssessmentResponse.FromQuestionnaireResponse(response).Value, Say),
                FhirCanonicals.FollowUpQuestionnaire => OfFollowUp(FollowUpResponse.FromQuestionnaireResponse(response).Value.Answers, Say),
                _ => null,
            };
            if (peg is null && answers is not null && Clinical.Instruments.Peg.Score(answers) is { Value: not null } score)
            {
                peg = new EarlierValue(day, score.Unrounded ?? score.Value.Value);
            }
        }

        return new EarlierAnswers(texts, peg);
    }

    private static PegAnswers OfAssessment(FascialAssessment assessment, Action<string, string?> say)
    {
        say(FieldNames.Urgent, assessment.UrgentSigns switch
        {
            null => null,
            { Count: 0 } => "asked, none",
            var signs => string.Join("; ", signs.Select(sign => sign.Display)),
        });
        say(FieldNames.SiteRows, assessment.PainSites.Count == 0 ? null : string.Join(", ", assessment.PainSites.Take(6).Select(Site)));
        foreach (var site in assessment.PainSites)
        {
            say(FieldNames.MapWorst(site.Region), site.Worst is { } worst ? Text(worst) : "pain");
        }

        say(FieldNames.Duration, Lower(assessment.Duration));
        OfPeg(assessment.Peg, say);
        say(FieldNames.WeekKind, Lower(assessment.WeekKind));
        var examined = assessment.Restrictions.Count(restriction => restriction.IsExamined);
        say(FieldNames.RestrictionKeys, examined == 0 ? null : examined == 1 ? "1 place examined" : $"{Text(examined)} places examined");
        if (assessment.Acr is { IsEmpty: false } acr)
        {
            say(FieldNames.AcrArea, acr.CheckedEveryPlace ? $"{Text(acr.Areas.Count)} of 19 places" : $"at least {Text(acr.Areas.Count)} of 19 places");
            say(FieldNames.AcrFatigue, Text(acr.Fatigue));
            say(FieldNames.AcrUnrefreshed, Text(acr.Unrefreshed));
            say(FieldNames.AcrCognitive, Text(acr.Cognitive));
            say(FieldNames.AcrHeadaches, YesNo(acr.Headaches));
            say(FieldNames.AcrLowerAbdomen, YesNo(acr.LowerAbdomen));
            say(FieldNames.AcrDepression, YesNo(acr.Depression));
        }

        say(FieldNames.ActivityText, assessment.Activity is { } activity ? $"“{activity.Text}”{(activity.Score is { } score ? $", {Text(score)}" : "")}" : null);
        say(FieldNames.Next, Lower(assessment.NextStep));
        return assessment.Peg;
    }

    private static PegAnswers OfFollowUp(FollowUpAnswers answers, Action<string, string?> say)
    {
        OfPeg(answers.Peg, say);
        say(FieldNames.WeekKind, Lower(answers.WeekKind));
        return answers.Peg;
    }

    private static void OfPeg(PegAnswers peg, Action<string, string?> say)
    {
        say(FieldNames.PegAverage, Text(peg.AveragePain));
        say(FieldNames.PegEnjoyment, Text(peg.EnjoymentOfLife));
        say(FieldNames.PegActivity, Text(peg.GeneralActivity));
    }

    private static string Site(PainSite site)
    {
        var name = Regions.Find(site.Region)?.Name ?? site.Region;
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}{(site.Worst is { } worst ? $" {Text(worst)}" : "")}";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? YesNo(bool? value) => value is null ? null : value.Value ? "yes" : "no";

    private static string? Lower(Concept? concept) => concept is null ? null : char.ToLowerInvariant(concept.Display[0]) + concept.Display[1..];
}
