using System.Net.Mail;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FollowUps;

/// <summary>Puts the patient of a launch on plan "Follow-up core".</summary>
public sealed class EnrolPatient(
    ChartPatient chart, FollowUpAnchor anchor, EnrolmentStore store, LinkKey linkKey, BusinessClock clock, TimeProvider wall, IOptions<FollowUpOptions> options)
{
    public async Task<EnrolOutcome> ExecuteAsync(EnrolForm form, Launch launch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(launch);
        var errors = new List<PageError>();
        var schedule = FollowUpSchedule.Find(form.Schedule);
        if (schedule is null)
        {
            errors.Add(new PageError("schedule-fortnightly", "Choose how often to ask"));
        }

        var email = form.Email?.Trim();
        // One plain address in ASCII: no display name, no second recipient, no line break into the headers.
        if (email is not { Length: > 2 and < 255 } || !email.All(char.IsAscii) || !MailAddress.TryCreate(email, out var address) || address.Address != email)
        {
            errors.Add(new PageError("email", "Enter an e-mail address, like name@example.org"));
        }

        if (!form.EmailChecked)
        {
            errors.Add(new PageError("email-checked", "Check the e-mail address with the patient, then tick the box"));
        }

        if (!form.Consent)
        {
            errors.Add(new PageError("consent", "Tick the box when the patient agrees to messages"));
        }

        var zoneId = form.TimeZone?.Trim();
        if (zoneId is not { Length: > 0 } || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) || !zone.HasIanaId)
        {
            errors.Add(new PageError("time-zone", "Enter a time zone, like Europe/London"));
            zone = TimeZoneInfo.Utc;
        }

        if (errors.Count > 0)
        {
            return new EnrolOutcome.Refused(errors);
        }

        if (await chart.ReadAsync(launch, cancellationToken) is not ChartPatientOutcome.Found found)
        {
            return new EnrolOutcome.Refused([new PageError("email", "The chart could not be read just now. Nothing was saved; try again.")]);
        }

        if (found.Banner.IsUnder18 || launch.PatientId is not { } patientId)
        {
            return new EnrolOutcome.Refused([new PageError("email", "Follow-up is for adults of 18 or over.")]);
        }

        if (SendDueInvitations.BirthDate(found.Patient) is not { } birthDate)
        {
            return new EnrolOutcome.Refused([new PageError("email", "The chart has no full date of birth, which protects the patient's link. Complete it in the record system first.")]);
        }

        var now = clock.GetUtcNow();
        var from = await anchor.FindAsync(launch, zone, cancellationToken);
        var enrolment = new Enrolment
        {
            Id = new EnrolmentId(Guid.CreateVersion7(wall.GetUtcNow())),
            ConnectionId = launch.ConnectionId,
            PatientId = patientId,
            Schedule = schedule!.Code, // no error above means that it was found
            Email = email!,
            TimeZone = zoneId!,
            AnchorDate = from,
            BirthDateHash = await linkKey.HashBirthDateAsync(launch.ConnectionId, patientId, birthDate, cancellationToken),
            ConsentRecordedBy = launch.FhirUserDisplay ?? launch.FhirUser ?? "a clinician of this launch",
            CreatedAt = now,
        };
        var occurrences = schedule.Occurrences(from, zone, options.Value.DueTime, now)
            .Select(planned => new Occurrence
            {
                Id = new OccurrenceId(Guid.CreateVersion7(wall.GetUtcNow())),
                EnrolmentId = enrolment.Id,
                Number = planned.Number,
                Label = planned.Label,
                DueAt = planned.DueAt,
                ExpiresAt = planned.ExpiresAt,
                NextStep = SendDueInvitations.Invite,
                NextActionAt = planned.DueAt,
            })
            .ToList();
        await store.AddAsync(enrolment, occurrences, cancellationToken);
        return new EnrolOutcome.Enrolled(); // also for the second of two clicks: the patient is on the plan
    }
}

public sealed record EnrolForm(string? Schedule, string? Email, bool EmailChecked, bool Consent, string? TimeZone);

public abstract record EnrolOutcome
{
    private EnrolOutcome()
    {
    }

    public sealed record Enrolled : EnrolOutcome;

    public sealed record Refused(IReadOnlyList<PageError> Errors) : EnrolOutcome;
}
