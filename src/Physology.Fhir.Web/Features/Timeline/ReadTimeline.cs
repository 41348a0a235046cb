using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>The course of a patient's scores: searched in the EHR, with what waits in the outbox.</summary>
public sealed class ReadTimeline(EhrClient ehr, OutboxStore outbox, WaitingBundles waiting, MissedFollowUps missed, TimeProvider time)
{
    private const string MoodCodes =
        "44261-6,http://loinc.org|70274-6,http://loinc.org|44250-9,http://loinc.org|44255-8,http://loinc.org|44259-0,http://loinc.org|44254-1,http://loinc.org|44251-7,"
        + "http://loinc.org|44258-2,http://loinc.org|44252-5,http://loinc.org|44253-3,http://loinc.org|44260-8";

    public async Task<TimelineOutcome> ExecuteAsync(Launch launch, TimelineView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        if (launch.PatientId is not { } patient)
        {
            return new TimelineOutcome.Unavailable(EhrIssues.NoChart, "The record system opened this page without a patient.");
        }

        var access = new EhrAccess.ForLaunch(launch.Id);
        var id = Uri.EscapeDataString(patient);
        var responses = ehr.SearchAsync(access, $"QuestionnaireResponse?patient={id}&_count=200", cancellationToken);
        var observations = ehr.SearchAsync(access, $"Observation?patient={id}&category=survey,exam&_count=200", cancellationToken);
        var mood = ehr.SearchAsync(access, $"Observation?patient={id}&code={Uri.EscapeDataString("http://loinc.org|" + MoodCodes)}&_count=200", cancellationToken);
        var conditions = ehr.SearchAsync(access, $"Condition?patient={id}&_count=200", cancellationToken);
        var tasks = ehr.SearchAsync(access, $"Task?patient={id}&_count=200", cancellationToken);
        await Task.WhenAll(responses, observations, mood, conditions, tasks);

        var filed = new List<R4.Resource>();
        // Without the answers there is nothing to show, and part of them would be a wrong course.
        foreach (var outcome in new[] { await responses, await observations, await mood })
        {
            if (outcome is EhrOutcome<IReadOnlyList<R4.Resource>>.Refused refused)
            {
                return new TimelineOutcome.Unavailable(refused.Code, refused.Message);
            }

            filed.AddRange(((EhrOutcome<IReadOnlyList<R4.Resource>>.Answered)outcome).Value);
        }

        var notRead = new List<string>();
        Optional(await conditions, "The list of conditions", filed, notRead);
        Optional(await tasks, "The list of tasks", filed, notRead);
        var unfiled = await outbox.ListWaitingAsync(launch.ConnectionId, patient, cancellationToken);
        var history = RecordReading.Read(filed, await waiting.ListResourcesAsync(launch.ConnectionId, patient, cancellationToken));
        var sent = await missed.ListAsync(launch.ConnectionId, patient, cancellationToken);
        history = history with { Missed = [.. history.Missed.Concat(sent).DistinctBy(m => m.Due).OrderBy(m => m.Due)] };
        var now = time.GetUtcNow();
        return new TimelineOutcome.Read(TimelineModel.Build(history, view, now), unfiled, notRead, await conditions is EhrOutcome<IReadOnlyList<R4.Resource>>.Answered, time.GetLocalNow());
    }

    private static void Optional(EhrOutcome<IReadOnlyList<R4.Resource>> outcome, string what, List<R4.Resource> filed, List<string> notRead)
    {
        if (outcome is EhrOutcome<IReadOnlyList<R4.Resource>>.Answered answered)
        {
            filed.AddRange(answered.Value);
        }
        else if (outcome is EhrOutcome<IReadOnlyList<R4.Resource>>.Refused refused)
        {
            notRead.Add($"{what} could not be read ({refused.Code}).");
        }
    }
}

public abstract record TimelineOutcome
{
    private TimelineOutcome()
    {
    }

    /// <param name="Model">What is shown.</param>
    /// <param name="Unfiled">What waits to be filed, oldest first.</param>
    /// <param name="NotRead">Parts of the record that could not be read, as sentences.</param>
    /// <param name="ConditionsRead">Whether "not confirmed" may be said.</param>
    /// <param name="At">When the record was read, local time.</param>
    public sealed record Read(TimelineModel Model, IReadOnlyList<Filing> Unfiled, IReadOnlyList<string> NotRead, bool ConditionsRead, DateTimeOffset At) : TimelineOutcome;

    public sealed record Unavailable(string Code, string Message) : TimelineOutcome;
}
