using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

/// <summary>A claimed message: this node's until its lease runs out.</summary>
public sealed record OutboxMessage(
    FilingId Id,
    string ConnectionId,
    string PatientId,
    string Description,
    string Authority,
    LaunchId? LaunchId,
    string? FhirUser,
    string Bundle,
    int Attempts,
    DateTimeOffset? AcceptedAt)
{
    internal const string ClinicianAuthority = "Clinician";
    internal const string PatientAnswerAuthority = "PatientAnswer";
}
