using System.Globalization;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FollowUps;

/// <summary>What the follow-up page shows of a patient's plan.</summary>
public sealed class ReadFollowUp(EnrolmentStore store, OutboxStore outbox, BusinessClock clock, IOptions<MailOptions> mail)
{
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");

    public async Task<FollowUpView?> ExecuteAsync(Launch launch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        if (launch.PatientId is not { } patientId || await store.FindAsync(launch.ConnectionId, patientId, cancellationToken) is not { } enrolment)
        {
            return null;
        }

        var filings = await store.ListFilingsAsync(enrolment.Id, cancellationToken);
        var rows = new List<FollowUpRow>();
        var occurrences = await store.ListAsync(enrolment.Id, cancellationToken);
        foreach (var occurrence in occurrences)
        {
            var filing = filings.TryGetValue(occurrence.Id, out var id) ? await outbox.FindAsync(id, launch.ConnectionId, patientId, cancellationToken) : null;
            rows.Add(new FollowUpRow(
                occurrence.Id.Value,
                occurrence.Number,
                occurrence.Label,
                Day(occurrence.DueAt, enrolment.Zone),
                Day(occurrence.ExpiresAt, enrolment.Zone),
                StateText(occurrence, filing, clock.GetUtcNow()),
                occurrence.State is OccurrenceState.Sent or OccurrenceState.Opened && clock.GetUtcNow() < occurrence.ExpiresAt,
                occurrence.IsOpen ? occurrence.LastProblem : filing?.State is FilingState.Filed ? null : filing?.LastMessage));
        }

        var inARow = occurrences
            .Where(each => each.State is OccurrenceState.Missed or OccurrenceState.Answered)
            .Reverse()
            .TakeWhile(each => each.State == OccurrenceState.Missed)
            .Count();
        return new FollowUpView(
            enrolment.Id.Value,
            enrolment.State == EnrolmentState.Active,
            FollowUpSchedule.Find(enrolment.Schedule)?.Text ?? enrolment.Schedule,
            enrolment.Email,
            enrolment.TimeZone,
            enrolment.AnchorDate.ToString("d MMMM yyyy", Reader),
            enrolment.ConsentRecordedBy,
            Day(enrolment.CreatedAt, enrolment.Zone),
            enrolment.StopReason,
            inARow,
            mail.Value.Host is { Length: > 0 },
            rows);
    }

    private static string StateText(Occurrence occurrence, Filing? filing, DateTimeOffset now) => occurrence.State switch
    {
        OccurrenceState.Scheduled => now >= occurrence.DueAt ? "Due, not sent yet" : "Not due yet",
        OccurrenceState.Sent => "Sent",
        OccurrenceState.Opened => "Opened",
        OccurrenceState.Missed => occurrence.OpenedAt is null ? "Missed" : "Missed (opened, not submitted)",
        OccurrenceState.Unsent => "Not sent: the window closed first",
        OccurrenceState.Cancelled => "Stopped",
        _ => filing?.State switch
        {
            FilingState.Filed => "Answered and filed in the record",
            FilingState.Held => "Answered; held until a clinician with authority to write opens this chart",
            FilingState.DeadLetter => "Answered; the record system did not take it as it is",
            _ => "Answered; on its way to the record",
        },
    };

    private static string Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("ddd d MMM yyyy", Reader);
}

/// <param name="MissesInARow">From two on the page says so, and reminders end.</param>
public sealed record FollowUpView(
    Guid EnrolmentId,
    bool IsActive,
    string Schedule,
    string Email,
    string TimeZone,
    string AnchorDate,
    string ConsentRecordedBy,
    string EnrolledOn,
    string? StopReason,
    int MissesInARow,
    bool HasMail,
    IReadOnlyList<FollowUpRow> Rows);

public sealed record FollowUpRow(Guid Id, int Number, string Label, string Due, string Until, string State, bool CanSendAgain, string? Problem);
