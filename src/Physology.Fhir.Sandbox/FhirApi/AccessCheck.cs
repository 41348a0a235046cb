using Physology.Fhir.Sandbox.Authorization;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>What the caller's token allows, asked for each interaction (and each entry of a Bundle) anew.</summary>
public sealed class AccessCheck(ScopeSet scopes, string? patientId, string issuer)
{
    /// <summary>The patient that the answer must be narrowed to; null where the scopes reach every chart.</summary>
    /// <exception cref="FhirProblem">403, when no scope allows the interaction on the type.</exception>
    public string? Require(char interaction, string type)
    {
        if (scopes.Allows("user", interaction, type) || scopes.Allows("system", interaction, type))
        {
            return null;
        }

        if (patientId is not null && scopes.Allows("patient", interaction, type))
        {
            return patientId;
        }

        throw Forbidden($"No granted scope allows '{interaction}' on {type}.");
    }

    /// <summary>Requires the interaction on one resource that is there or about to be.</summary>
    public void Require(char interaction, StoredResource resource, Func<string, string, StoredResource?> find)
    {
        if (Require(interaction, resource.Type) is { } patient && !PatientCompartment.Contains(resource, patient, issuer, find))
        {
            throw Forbidden($"This {resource.Type} is not in the chart that was launched.");
        }
    }

    private static FhirProblem Forbidden(string diagnostics) =>
        new(403, "forbidden", diagnostics) { BearerError = "insufficient_scope" };
}
