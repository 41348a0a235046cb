using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Jobs;

/// <summary>
/// Sends what is due: invitation, reminders after 2 and 5 days, then closes the window. One message a key (plan, occurrence,
/// channel, step). The mail server's own acknowledgement can be lost with the process, and only then a message leaves twice: with
/// the same Message-ID.
/// </summary>
public sealed class SendDueInvitations(
    DueWorkStore store,
    EhrClient ehr,
    LinkKey linkKey,
    IMailChannel mail,
    BusinessClock clock,
    TimeProvider wall,
    IOptions<FollowUpOptions> options,
    IOptions<MailOptions> mailOptions,
    IOptions<ServiceOptions> service,
    ILogger<SendDueInvitations> logger)
{
    public const string Invite = "invite";
    private const string Expire = "expire";
    private static readonly (string Step, int Days)[] Reminders = [("remind-1", 2), ("remind-2", 5)];
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How many occurrences were worked on.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var count = 0;
        while (true)
        {
            var claimed = await store.ClaimAsync(clock.GetUtcNow(), wall.GetUtcNow(), settings.Lease, settings.BatchSize, cancellationToken);
            foreach (var each in claimed)
            {
                await WorkAsync(each, cancellationToken);
            }

            count += claimed.Count;
            if (claimed.Count < settings.BatchSize)
            {
                return count;
            }
        }
    }

    private async Task WorkAsync(ClaimedOccurrence claimed, CancellationToken cancellationToken)
    {
        var occurrence = claimed.Occurrence;
        string problem;
        try
        {
            if (await StepAsync(claimed, cancellationToken) is not { } reason)
            {
                return;
            }

            problem = reason;
        }
        catch (Exception exception) when (exception is SmtpException or FormatException or IOException or HttpRequestException)
        {
            // The text of the exception may hold the address: the type is enough for the operator, the mail server's log has the rest.
            problem = exception is SmtpException smtp ? $"The mail server did not take the message ({smtp.StatusCode})." : exception.GetType().Name;
        }

        Log.PutOff(logger, occurrence.Id, occurrence.Attempts, problem);
        var wait = TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, Math.Min(occurrence.Attempts, 10))));
        await store.PutOffAsync(occurrence, problem, wall.GetUtcNow() + wait, CancellationToken.None);
    }

    /// <summary>Null when the step is done; else why it must wait.</summary>
    private async Task<string?> StepAsync(ClaimedOccurrence claimed, CancellationToken cancellationToken)
    {
        var (occurrence, enrolment) = claimed;
        var now = clock.GetUtcNow();
        if (now >= occurrence.ExpiresAt || occurrence.NextStep == Expire)
        {
            await store.CloseAsync(occurrence, now, cancellationToken);
            return null;
        }

        if (LocalTime.QuietUntil(enrolment.Zone, now, options.Value.QuietFrom, options.Value.QuietUntil) is { } morning)
        {
            await store.ScheduleNextAsync(occurrence, occurrence.NextStep, morning, cancellationToken);
            return null;
        }

        var isReminder = occurrence.NextStep.StartsWith("remind", StringComparison.Ordinal);
        if (!isReminder || await store.MissesInARowAsync(enrolment.Id, cancellationToken) < 2)
        {
            if (mailOptions.Value.Host is not { Length: > 0 })
            {
                return "No mail server is configured (Mail:Host).";
            }

            if (await SendAsync(occurrence, enrolment, now, cancellationToken) is { } problem)
            {
                return problem;
            }
        }

        var (step, at) = NextAfter(occurrence, now);
        await store.ScheduleNextAsync(occurrence, step, at, CancellationToken.None);
        return null;
    }

    private async Task<string?> SendAsync(Occurrence occurrence, Enrolment enrolment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var birthDateHash = enrolment.BirthDateHash;
        switch (await ehr.ReadAsync<R4.Patient>(new EhrAccess.System(enrolment.ConnectionId), "Patient", enrolment.PatientId, cancellationToken))
        {
            case EhrOutcome<R4.Patient>.Answered { Value: var patient }:
                if (ReasonToStop(patient) is { } reason)
                {
                    Log.StoppedByChart(logger, enrolment.Id);
                    await store.StopAsync(enrolment.Id, reason, now, CancellationToken.None);
                    return null;
                }

                if (BirthDate(patient) is { } birthDate)
                {
                    birthDateHash = await linkKey.HashBirthDateAsync(enrolment.ConnectionId, enrolment.PatientId, birthDate, cancellationToken);
                }

                break;
            case EhrOutcome<R4.Patient>.Refused { IsTransient: true } refused:
                return $"{refused.Code}: {refused.Message}";
            default:
                break; // No authority of our own at this EHR: the date of birth of the enrolment stands.
        }

        var key = $"{FollowUpSchedule.Plan}|{occurrence.Id}|email|{occurrence.NextStep}";
        var token = Secrets.Create();
        var begun = await store.BeginMessageAsync(
            key,
            MessageId(key),
            occurrence.Id,
            await linkKey.HashTokenAsync(token, cancellationToken),
            birthDateHash,
            now,
            occurrence.ExpiresAt,
            cancellationToken);
        if (begun)
        {
            await mail.SendAsync(Compose(key, token, occurrence, enrolment), cancellationToken);
            await store.MarkSentAsync(key, occurrence.Id, now, CancellationToken.None);
            Log.MessageSent(logger, occurrence.Id, occurrence.NextStep);
        }

        return null;
    }

    /// <summary>The full date of birth in the chart, or null: a year or a month cannot be asked back as a day.</summary>
    public static DateOnly? BirthDate(R4.Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return DateOnly.TryParseExact(patient.BirthDate?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string? ReasonToStop(R4.Patient patient) => patient switch
    {
        { Deceased: R4.FhirDateTime } or { Deceased: R4.FhirBoolean { Value: true } } => "The chart records that the patient has died.",
        { Active.Value: false } => "The chart is no longer active.",
        _ => null,
    };

    private static (string Step, DateTimeOffset At) NextAfter(Occurrence occurrence, DateTimeOffset now)
    {
        // A reminder on the heels of a late invitation would be nagging: only days that are still to come.
        foreach (var (step, days) in Reminders)
        {
            var at = occurrence.DueAt.AddDays(days);
            if (at > now.AddHours(20) && at < occurrence.ExpiresAt)
            {
                return (step, at);
            }
        }

        return (Expire, occurrence.ExpiresAt);
    }

    private string MessageId(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return $"<{hash}@{new MailAddress(mailOptions.Value.From).Host}>";
    }

    /// <summary>Nothing here says what the questions are about, nor who the patient is: a mail is read over shoulders.</summary>
    private MailToPatient Compose(string key, string token, Occurrence occurrence, Enrolment enrolment)
    {
        var until = TimeZoneInfo.ConvertTime(occurrence.ExpiresAt, enrolment.Zone).ToString("dddd d MMMM yyyy", Reader);
        const string Subject = "Your clinic has a few questions for you";
        return new MailToPatient(
            MessageId(key),
            enrolment.Email,
            occurrence.NextStep.StartsWith("remind", StringComparison.Ordinal) ? "Reminder: your clinic has a few questions for you" : Subject,
            $"""
            Hello,

            {Subject}. They take about three minutes.

            Open this link on your phone or computer:
            {service.Value.PublicUrl.TrimEnd('/')}/r/{token}

            You will be asked for your date of birth. The link works until {until}.

            Nobody reads the answers in real time. If you need help now, {options.Value.HelpNow}.

            If you do not want these messages, open the link and choose "Stop these messages".

            """);
    }
}
