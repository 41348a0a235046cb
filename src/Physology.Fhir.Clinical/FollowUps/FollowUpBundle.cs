using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;

namespace Physology.Fhir.Clinical.FollowUps;

/// <summary>The submitted follow-up as one transaction: the response, its score, the impression of change, the Provenance.</summary>
public static class FollowUpBundle
{
    /// <summary>Makes the transaction. The same occurrence gives the same identities each time. Throws on an answer outside its scale.</summary>
    public static R4.Bundle Make(FollowUpAnswers answers, FollowUpContext context)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(context);
        int?[] scaled = [answers.Peg.AveragePain, answers.Peg.EnjoymentOfLife, answers.Peg.GeneralActivity];
        if (scaled.Any(v => v is < 0 or > 10))
        {
            throw new ArgumentException("A PEG answer lies outside 0 to 10.", nameof(answers));
        }

        var writer = new TransactionWriter(new ItemIdentity(context.ConnectionId, context.OccurrenceId), new FilingFrame(context.Patient, null, context.SubmittedAt));
        var response = writer.Add(FollowUpResponse.ToQuestionnaireResponse(answers, context));
        var scores = new ScoreObservations(writer, response, FollowUpResponse.WhoAnswered(context));
        scores.WeekKind(answers.WeekKind, FollowUpResponse.WhoAnswered(context));
        scores.Peg(answers.Peg, answers.WeekKind);
        scores.Impression(answers.Impression, answers.ImpressionAnchor);
        writer.AddProvenance(
            "provenance", response, TransactionWriter.Agent("author", FollowUpResponse.WhoAnswered(context)), TransactionWriter.Service());
        return writer.Bundle;
    }
}
