using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

/// <param name="ConnectionId">The configured EHR.</param>
/// <param name="PatientId">Logical id of the Patient there: one lane a patient.</param>
/// <param name="Authority">Whose act this is.</param>
/// <param name="IdempotencyKey">The same key at the same connection is the same filing, however often it is enqueued.</param>
/// <param name="Description">What a person reads on the receipt: "Fascial assessment, 3 March 2026".</param>
public sealed record FilingRequest(
    string ConnectionId,
    string PatientId,
    FilingAuthority Authority,
    string IdempotencyKey,
    string Description);

/// <summary>Whose act a filing is; it decides whose token may carry it.</summary>
public abstract record FilingAuthority
{
    private FilingAuthority()
    {
    }

    /// <summary>A clinician signed: that user's token, its refresh, then the service's own only where the connection allows it for this user.</summary>
    public sealed record Clinician(LaunchId Launch, string? FhirUser) : FilingAuthority;

    /// <summary>A patient answered: the service's own token, else it is held for a clinician.</summary>
    public sealed record PatientAnswer : FilingAuthority;
}
