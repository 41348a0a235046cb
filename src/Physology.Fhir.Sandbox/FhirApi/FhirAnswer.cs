using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>What one interaction answers: alone over HTTP, or as an entry of a response Bundle.</summary>
public sealed record FhirAnswer(int Status, byte[] Body)
{
    public StoredResource? Resource { get; init; }

    /// <summary>Only writes say where the resource now is.</summary>
    public bool HasLocation { get; init; }

    public static FhirAnswer Found(StoredResource resource) => new(200, resource.Json) { Resource = resource };

    public static FhirAnswer Written(StoredResource resource, int status) => new(status, resource.Json) { Resource = resource, HasLocation = true };
}
