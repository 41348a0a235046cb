using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Something in the answers that a person must act on, as the page says it.</summary>
/// <param name="Title">What to do, in a few words.</param>
/// <param name="Reason">What was answered.</param>
/// <param name="Route">How to go about it.</param>
public sealed record AnswerAlert(string Title, string Reason, string Route);

/// <summary>
/// The alerts of an answered questionnaire (decision 23). A clinician is present, so they are told at once, on the review and on the receipt.
/// Change in a score raises none.
/// </summary>
public sealed class AnswerAlerts(IOptions<QuestionnairesOptions> options, UrgentRoutes routes)
{
    // Plain directions for a clinic that has not entered its own; the clinical safety officer replaces them before real use.
    private const string GeneralSelfHarm =
        "Ask about it in private before the patient leaves, and follow your practice’s route for risk of self-harm. In immediate danger call the emergency services.";

    public IReadOnlyList<AnswerAlert> Of(R4.QuestionnaireResponse response, ScoringOutcome? scoring, R4.Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var selfHarm = options.Value.SelfHarmRoute is { Length: > 0 } own ? own : GeneralSelfHarm;
        var alerts = new List<AnswerAlert>();
        foreach (var alert in scoring switch { ScoringOutcome.Scored scored => scored.Result.Alerts, ScoringOutcome.Refused refused => refused.Alerts, _ => [] })
        {
            alerts.Add(alert.Code switch
            {
                ScoreAlerts.SelfHarm => new AnswerAlert("Self-harm item: ask today", alert.Reason, selfHarm),
                ScoreAlerts.SelfHarmNotAnswered => new AnswerAlert("Self-harm item not answered: ask at this contact", alert.Reason, selfHarm),
                ScoreAlerts.SevereDepression => new AnswerAlert("Severe band: look at it today", alert.Reason, "Ask about safety and about what helps now, and follow your practice’s route for severe low mood."),
                _ => new AnswerAlert("Look at this today", alert.Reason, ""),
            });
        }

        foreach (var sign in UrgentSignsIn(response, questionnaire))
        {
            alerts.Add(new AnswerAlert("Urgent sign", sign.Display, routes.For(sign)));
        }

        return alerts;
    }

    // Named as an answer, or answered with yes where the question itself is coded as the sign.
    private static IEnumerable<Concept> UrgentSignsIn(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire)
    {
        var asked = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var questions = new Stack<R4.Questionnaire.ItemComponent>(questionnaire.Item);
        while (questions.TryPop(out var question))
        {
            if (question.LinkId?.Value is { } linkId && question.Code.Select(SignOf).FirstOrDefault(sign => sign is not null) is { } sign)
            {
                asked[linkId] = sign;
            }

            question.Item.ForEach(questions.Push);
        }

        var named = new HashSet<Concept>();
        var items = new Stack<R4.QuestionnaireResponse.ItemComponent>(response.Item);
        while (items.TryPop(out var item))
        {
            foreach (var answer in item.Answer)
            {
                if (answer.Value is R4.Coding coding && SignOf(coding) is { } chosen)
                {
                    named.Add(chosen);
                }
                else if (answer.Value is R4.FhirBoolean { Value: true } && asked.TryGetValue(item.LinkId?.Value ?? "", out var affirmed))
                {
                    named.Add(affirmed);
                }

                answer.Item.ForEach(items.Push);
            }

            item.Item.ForEach(items.Push);
        }

        return UrgentSignCodes.All.Where(named.Contains);
    }

    private static Concept? SignOf(R4.Coding coding) => coding.System?.Value == CodeSystems.UrgentSign ? UrgentSignCodes.Find(coding.Code?.Value) : null;
}
