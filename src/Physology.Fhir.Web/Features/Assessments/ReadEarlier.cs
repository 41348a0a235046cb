using Physology.Fhir.Clinical.Codes;
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
            return new EarlierOutcome(EarlierAnswers.None, [], "Earlier answers are not shown: the record system did not allow them to be read.");
        }

        var access = new EhrAccess.ForLaunch(launch.Id);
        var id = Uri.EscapeDataString(patient);
        var responses = ehr.SearchAsync(access, $"QuestionnaireResponse?patient={id}&_sort=-authored&_count=50", cancellationToken);
        var findings = ehr.SearchAsync(
            access, $"Observation?patient={id}&code={Uri.EscapeDataString($"{AssessmentItems.Restriction.System}|{AssessmentItems.Restriction.Code}")}&_count=200", cancellationToken);
        await Task.WhenAll(responses, findings);
        switch (await responses)
        {
            case EhrOutcome<IReadOnlyList<R4.Resource>>.Answered answered:
                var unfiled = await waiting.ListResourcesAsync(launch.ConnectionId, patient, cancellationToken);
                // Without the findings a link still names the earlier row; only the reference between the two Observations is left out.
                var found = await findings is EhrOutcome<IReadOnlyList<R4.Resource>>.Answered read ? read.Value : [];
                return new EarlierOutcome(
                    EarlierAnswers.Of(answered.Value, unfiled, DateOnly.FromDateTime(time.GetLocalNow().DateTime)),
                    EarlierPoints.Of(answered.Value.Concat(found), unfiled),
                    null);
            case EhrOutcome<IReadOnlyList<R4.Resource>>.Refused refused:
                return new EarlierOutcome(EarlierAnswers.None, [], $"Earlier answers cannot be shown at the moment (code {refused.Code}).");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

/// <param name="Answers">What stands beside the fields.</param>
/// <param name="Points">Places examined before, to examine again.</param>
/// <param name="Problem">Why there is nothing, in a sentence; null when the record was read.</param>
public sealed record EarlierOutcome(EarlierAnswers Answers, IReadOnlyList<EarlierPoint> Points, string? Problem);
