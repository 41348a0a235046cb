namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>What one user (or one organisation, for a backend) has allowed one app. Revoking it ends every token made from it.</summary>
public sealed class Grant
{
    public required string ClientId { get; init; }

    public required ScopeSet Scopes { get; init; }

    public string? FhirUser { get; init; }

    public string? PatientId { get; init; }

    public string? EncounterId { get; init; }

    public string? Intent { get; init; }

    public string? Nonce { get; init; }

    public bool Revoked { get; set; }

    public Grant Narrowed(ScopeSet scopes) => new()
    {
        ClientId = ClientId, Scopes = scopes, FhirUser = FhirUser, PatientId = PatientId, EncounterId = EncounterId, Intent = Intent, Nonce = Nonce,
    };
}
