using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Responses;

namespace Physology.Fhir.Clinical.FollowUps;

/// <summary>What a follow-up response says: the answers, and who gave them.</summary>
public sealed record FollowUpReading(FollowUpAnswers Answers, Concept? AnsweredBy);

/// <summary>The answers of a follow-up as the QuestionnaireResponse that holds them, and back.</summary>
public static class FollowUpResponse
{
    private const string Questionnaire = "follow-up-core";

    /// <summary>The response as it is filed.</summary>
    public static R4.QuestionnaireResponse ToQuestionnaireResponse(FollowUpAnswers answers, FollowUpContext context)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(context);
        var writer = new AnswerWriter(Questionnaire);
        writer.Group(LinkIds.Peg, peg =>
        {
            peg.Integer(LinkIds.PegAverage, answers.Peg.AveragePain);
            peg.Integer(LinkIds.PegEnjoyment, answers.Peg.EnjoymentOfLife);
            peg.Integer(LinkIds.PegActivity, answers.Peg.GeneralActivity);
        });
        writer.Choice(LinkIds.WeekKind, answers.WeekKind);
        writer.Date(LinkIds.ImpressionAnchor, answers.ImpressionAnchor);
        writer.Choice(LinkIds.Impression, answers.Impression);
        writer.Choice(LinkIds.AnsweredBy, context.AnsweredBy);
        return new R4.QuestionnaireResponse
        {
            Meta = TransactionWriter.Profile("follow-up-questionnaire-response"),
            Identifier = new R4.Identifier
            {
                System = FhirCanonicals.ResponseIdentifier,
                Value = new ItemIdentity(context.ConnectionId, context.OccurrenceId).Of("response").ToString("D"),
            },
            Questionnaire = FhirCanonicals.Versioned(FhirCanonicals.FollowUpQuestionnaire),
            Status = "completed",
            Subject = Coded.To(context.Patient),
            Authored = R4.FhirDateTime.From(context.SubmittedAt),
            Author = WhoAnswered(context),
            Source = WhoAnswered(context),
            Item = writer.Items,
        };
    }

    internal static R4.ResourceReference WhoAnswered(FollowUpContext context) => Coded.WhoAnswered(context.Patient, context.AnsweredBy, context.AnsweredByName);

    /// <summary>
    /// What a response from an EHR says. Never throws on its content: what is not understood is left out and named in the issues.
    /// </summary>
    public static ResponseReading<FollowUpReading> FromQuestionnaireResponse(R4.QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var issues = new List<ResponseIssue>();
        if (response.Questionnaire?.Value?.Split('|')[0] != FhirCanonicals.FollowUpQuestionnaire)
        {
            issues.Add(new ResponseIssue("", "The response answers another Questionnaire"));
        }

        var reader = new AnswerReader(response.Item, issues);
        var pegs = reader.Groups(LinkIds.Peg).Select(ReadPeg).ToList();
        var answers = new FollowUpAnswers
        {
            Peg = pegs.FirstOrDefault() ?? new PegAnswers(),
            WeekKind = reader.Choice(LinkIds.WeekKind, WeekKinds.All),
            Impression = reader.Choice(LinkIds.Impression, ImpressionsOfChange.All),
            ImpressionAnchor = reader.Date(LinkIds.ImpressionAnchor),
        };
        var answeredBy = reader.Choice(LinkIds.AnsweredBy, AnsweredBy.All);
        reader.PassOver(LinkIds.RecallFrom);
        reader.ReportUnread();
        return new ResponseReading<FollowUpReading>(new FollowUpReading(answers, answeredBy), issues);
    }

    private static PegAnswers ReadPeg(AnswerReader group)
    {
        group.PassOver(LinkIds.PegTotal);
        return new(group.Integer(LinkIds.PegAverage, 0, 10), group.Integer(LinkIds.PegEnjoyment, 0, 10), group.Integer(LinkIds.PegActivity, 0, 10));
    }
}
