using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>Reads the patient of a launch from the EHR, with the launching user's token.</summary>
public sealed class ChartPatient(EhrClient ehr, TimeProvider time)
{
    public async Task<ChartPatientOutcome> ReadAsync(Launch launch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        if (launch.PatientId is not { } id)
        {
            return new ChartPatientOutcome.Unavailable("EHR404", "The record system opened this page without a patient. Launch again from the patient's chart.");
        }

        var outcome = await ehr.ReadAsync<R4.Patient>(new EhrAccess.ForLaunch(launch.Id), "Patient", id, cancellationToken);
        return outcome switch
        {
            EhrOutcome<R4.Patient>.Answered answered => new ChartPatientOutcome.Found(
                answered.Value,
                PatientBanner.From(answered.Value, DateOnly.FromDateTime(time.GetLocalNow().DateTime))),
            EhrOutcome<R4.Patient>.Refused refused => new ChartPatientOutcome.Unavailable(refused.Code.ToString(), refused.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

public abstract record ChartPatientOutcome
{
    private ChartPatientOutcome()
    {
    }

    public sealed record Found(R4.Patient Patient, PatientBanner Banner) : ChartPatientOutcome;

    public sealed record Unavailable(string Code, string Message) : ChartPatientOutcome;
}
