using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>A filled-in form as the response that is filed.</summary>
public static class CompletedResponse
{
    /// <summary>
    /// A copy with everything that a filed response states: profile, identifier, patient, source, author, who answered. What a form without
    /// an answer leaves behind (groups and questions with nothing in them) is left out.
    /// </summary>
    /// <param name="answers">The answers so far; they are not changed.</param>
    /// <param name="canonical">Canonical of the Questionnaire, with its version.</param>
    /// <param name="context">Whose, by whom, when.</param>
    public static R4.QuestionnaireResponse Of(R4.QuestionnaireResponse answers, string canonical, ResponseContext context)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(context);
        var response = (R4.QuestionnaireResponse)answers.DeepCopy();
        response.Id = null;
        response.Meta = TransactionWriter.Profile("instrument-response");
        // R4 has no element for helper, proxy and legal authority, and the source alone does not tell a helper from the patient (decision 28).
        response.Meta.Tag.Add(Coded.Coding(context.AnsweredBy));
        response.Identifier = new R4.Identifier
        {
            System = FhirCanonicals.ResponseIdentifier,
            Value = new ItemIdentity(context.ConnectionId, context.ResponseId).Of("response").ToString("D"),
        };
        response.Questionnaire = canonical;
        response.Status = "completed";
        response.Subject = Coded.To(context.Patient);
        response.Encounter = context.Encounter is null ? null : Coded.To(context.Encounter);
        response.Authored = R4.FhirDateTime.From(context.FiledAt);
        response.Author = Coded.Actor(context.Author, context.AuthorDisplay);
        response.Source = Coded.WhoAnswered(context.Patient, context.AnsweredBy, context.AnsweredByName);
        DropEmpty(response.Item);
        return response;
    }

    /// <summary>Who answered, as <see cref="Of"/> wrote it; null where the response does not say.</summary>
    public static Concept? WhoAnswered(R4.QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return AnsweredBy.Find(response.Meta?.Tag.Find(t => t.System?.Value == CodeSystems.AnsweredBy)?.Code?.Value);
    }

    private static void DropEmpty(List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var item in items)
        {
            DropEmpty(item.Item);
            foreach (var answer in item.Answer)
            {
                DropEmpty(answer.Item);
            }

            item.Answer.RemoveAll(a => a.Value is null && a.Item.Count == 0);
        }

        items.RemoveAll(i => i.Answer.Count == 0 && i.Item.Count == 0);
    }
}
