namespace Physology.Fhir.Web.Features.Shared;

/// <summary>Whose draft: one clinician's about one patient in one EHR.</summary>
public sealed record DraftOwner(string ConnectionId, string PatientId, string FhirUser)
{
    /// <summary>Null where the launch has no patient or no verified user: such a launch records nothing.</summary>
    public static DraftOwner? Of(Security.Launch launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return launch is { PatientId: { } patient, FhirUser: { } user } ? new(launch.ConnectionId, patient, user) : null;
    }
}
