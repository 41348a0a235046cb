using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Reads the earlier answers of a launch's patient. A record that does not give them leaves the form as it is, and says so.</summary>
public sealed class ReadEarlier(EhrClient ehr, WaitingBundles waiting, TimeProvider time)
{
    public async Task<EarlierOutcome> ExecuteAsync(Launch launch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        var patient = launch.PatientId ?? throw new InvalidOperationException("A launch without a patient has no form.");
        if (!launch.MayRead("QuestionnaireResponse"))
        {
            return new EarlierOutcome(EarlierAnswers.None, "Earlier answers are not shown: the record system did not allow them to be read.");
        }

        var outcome = await ehr.SearchAsync(
            new EhrAccess.ForLaunch(launch.Id), $"QuestionnaireResponse?patient={Uri.EscapeDataString(patient)}&_sort=-authored&_count=50", cancellationToken);
        return outcome switch
        {
            EhrOutcome<IReadOnlyList<R4.Resource>>.Answered answered => new EarlierOutcome(
                EarlierAnswers.Of(
                    answered.Value,
                    await waiting.ListResourcesAsync(launch.ConnectionId, patient, cancellationToken),
                    DateOnly.FromDateTime(time.GetLocalNow().DateTime)),
                null),
            EhrOutcome<IReadOnlyList<R4.Resource>>.Refused refused => new EarlierOutcome(EarlierAnswers.None, $"Earlier answers cannot be shown at the moment (code {refused.Code})."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <param name="Answers">What stands beside the fields.</param>
/// <param name="Problem">Why there is nothing, in a sentence; null when the record was read.</param>
public sealed record EarlierOutcome(EarlierAnswers Answers, string? Problem);
