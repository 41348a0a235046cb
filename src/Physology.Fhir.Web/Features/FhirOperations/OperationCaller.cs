using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>Who calls: a clinician's launch, or a program of a connection.</summary>
/// <param name="Key">What its share of the service is counted by.</param>
/// <param name="ConnectionId">The tenant.</param>
/// <param name="Actor">As the audit log names it.</param>
/// <param name="Launch">The clinician's launch, or null for a program.</param>
public sealed record OperationCaller(string Key, string ConnectionId, string Actor, Launch? Launch)
{
    public static OperationCaller Of(Launch launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return new($"launch {launch.Id}", launch.ConnectionId, launch.FhirUser ?? "unknown", launch);
    }

    public static OperationCaller Of(EhrConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new($"connection {connection.Id}", connection.Id, "caller", null);
    }
}
