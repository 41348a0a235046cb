using System.Globalization;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>The answers behind one number, as the EHR holds them or as they wait to be filed.</summary>
public sealed class ReadAnswers(EhrClient ehr, WaitingBundles waiting)
{
    public async Task<AnswersOutcome> ExecuteAsync(Launch launch, string type, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        if (launch.PatientId is not { } patient)
        {
            return new AnswersOutcome.Unavailable(EhrIssues.NoChart, "The record system opened this page without a patient.");
        }

        var access = new EhrAccess.ForLaunch(launch.Id);
        switch (type)
        {
            case "QuestionnaireResponse":
                return Found(patient, await ehr.ReadAsync<R4.QuestionnaireResponse>(access, type, id, cancellationToken));
            case "Observation":
                return Found(patient, await ehr.ReadAsync<R4.Observation>(access, type, id, cancellationToken));
            case "waiting":
                var all = await waiting.ListResourcesAsync(launch.ConnectionId, patient, cancellationToken);
                return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < all.Count
                    ? Shown(patient, all[index], true)
                    : new AnswersOutcome.NotHere();
            default:
                return new AnswersOutcome.NotHere();
        }
    }

    private static AnswersOutcome Found<T>(string patient, EhrOutcome<T> outcome)
        where T : R4.Resource => outcome switch
        {
            EhrOutcome<T>.Answered answered => Shown(patient, answered.Value, false),
            EhrOutcome<T>.Refused { Code: EhrIssues.NotFound } => new AnswersOutcome.NotHere(),
            EhrOutcome<T>.Refused refused => new AnswersOutcome.Unavailable(refused.Code, refused.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // The id comes from the address: another patient's answers are not here, whatever the token may read.
    private static AnswersOutcome Shown(string patient, R4.Resource resource, bool isWaiting)
    {
        var subject = resource switch
        {
            R4.QuestionnaireResponse response => response.Subject,
            R4.Observation observation => observation.Subject,
            _ => null,
        };
        return subject?.Reference?.Value is { } reference && CurrentVersions.Plain(reference) == "Patient/" + patient
            ? new AnswersOutcome.Shown(AnswersView.Of(resource, isWaiting))
            : new AnswersOutcome.NotHere();
    }
}

public abstract record AnswersOutcome
{
    private AnswersOutcome()
    {
    }

    public sealed record Shown(AnswersView View) : AnswersOutcome;

    public sealed record NotHere : AnswersOutcome;

    public sealed record Unavailable(string Code, string Message) : AnswersOutcome;
}
