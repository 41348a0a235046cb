using Dapper;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

/// <summary>What of a patient is signed or submitted and not in the EHR yet, so that a reader sees it too.</summary>
public sealed class WaitingBundles(Database database)
{
    public async Task<IReadOnlyList<R4.Resource>> ListResourcesAsync(string connectionId, string patientId, CancellationToken cancellationToken)
    {
        var bundles = await database.ReadAsync(
            connection => connection.QueryAsync<string>(
                "SELECT bundle FROM outbox WHERE connection_id = @connectionId AND patient_id = @patientId AND state <> 'Filed' AND bundle IS NOT NULL ORDER BY created_at",
                new { connectionId, patientId }),
            cancellationToken);
        return [.. bundles
            .Select(json => FhirJson.Parse<R4.Bundle>(json).Value)
            .OfType<R4.Bundle>()
            .SelectMany(bundle => bundle.Entry)
            .Select(entry => entry.Resource)
            .OfType<R4.Resource>()];
    }
}
