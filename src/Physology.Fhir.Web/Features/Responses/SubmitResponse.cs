using System.Globalization;
using Dapper;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Outbox;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>Turns the answers into a filing. Submitting twice is submitting once.</summary>
public sealed class SubmitResponse(
    Database database, OutboxStore outbox, OutboxSignal signal, BusinessClock clock, TimeProvider wall, ILogger<SubmitResponse> logger)
{
    public async Task<SubmitOutcome> ExecuteAsync(ResponseInProgress response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        var invitation = response.Invitation;
        var answers = Answers(response);
        if (answers.IsEmpty)
        {
            return new SubmitOutcome.NothingAnswered();
        }

        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), response.Zone);
        var context = new FollowUpContext
        {
            OccurrenceId = invitation.OccurrenceId.Value,
            ConnectionId = invitation.ConnectionId,
            Patient = $"Patient/{invitation.PatientId}",
            SubmittedAt = now,
            AnsweredBy = AnsweredBy.Find(response.Answer(PatientQuestion.Who)) ?? AnsweredBy.Self,
            AnsweredByName = response.Answers.GetValueOrDefault(ResponseInProgress.HelperName),
        };
        var check = ConformantBundle.Check(FollowUpBundle.Make(answers, context));
        if (check is not ConformantBundleOutcome.Conformant conformant)
        {
            var codes = check is ConformantBundleOutcome.Refused refused ? refused.Report.Issues.Select(issue => $"{issue.Code} {issue.Path}").Take(10) : [];
            Log.OutsideGuide(logger, invitation.OccurrenceId, string.Join(", ", codes));
            return new SubmitOutcome.NotSent();
        }

        var day = now.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        var request = new FilingRequest(
            invitation.ConnectionId,
            invitation.PatientId,
            new FilingAuthority.PatientAnswer(),
            $"follow-up|{invitation.OccurrenceId}|1",
            $"Follow-up answers, {day}");
        var filing = await database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                var closed = await connection.ExecuteAsync(
                    """
                    UPDATE occurrences SET state = 'answered', closed_at = @now, next_action_at = NULL, leased_until = NULL, last_problem = NULL
                    WHERE id = @OccurrenceId AND state IN ('sent', 'opened')
                    """,
                    new { invitation.OccurrenceId, now },
                    transaction);
                if (closed == 0)
                {
                    return (FilingId?)null;
                }

                var id = await outbox.EnqueueAsync(conformant.Bundle, request, transaction, cancellationToken);
                await connection.ExecuteAsync(
                    "INSERT INTO responses (id, occurrence_id, filing_id, submitted_at) VALUES (@responseId, @OccurrenceId, @id, @now)",
                    new { responseId = Guid.CreateVersion7(wall.GetUtcNow()), invitation.OccurrenceId, id, now },
                    transaction);
                // The outbox holds the whole response from here on.
                await connection.ExecuteAsync(
                    "DELETE FROM response_answers WHERE occurrence_id = @OccurrenceId", new { invitation.OccurrenceId }, transaction);
                return id;
            },
            cancellationToken);
        if (filing is { } filed)
        {
            Log.Submitted(logger, invitation.OccurrenceId, filed);
            signal.Wake();
        }

        return new SubmitOutcome.Submitted();
    }

    private static FollowUpAnswers Answers(ResponseInProgress response)
    {
        var impression = ImpressionsOfChange.Find(response.Answer(PatientQuestion.Change));
        return new FollowUpAnswers
        {
            Peg = new PegAnswers(Number(PatientQuestion.Average), Number(PatientQuestion.Enjoyment), Number(PatientQuestion.Activity)),
            WeekKind = WeekKinds.Find(response.Answer(PatientQuestion.Week)),
            Impression = impression,
            ImpressionAnchor = impression is null ? null : response.Dates.Anchor,
        };

        int? Number(PatientQuestion question) =>
            int.TryParse(response.Answer(question), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    public sealed record Submitted : SubmitOutcome;

    public sealed record NothingAnswered : SubmitOutcome;

    /// <summary>The answers stay; nothing was sent.</summary>
    public sealed record NotSent : SubmitOutcome;
}
