namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>An app that this EHR knows.</summary>
public sealed record RegisteredClient
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string KeysUrl { get; init; }

    public required ScopeSet Scopes { get; init; }

    /// <summary>Where an app with users is started; null for a backend service.</summary>
    public string? LaunchUrl { get; init; }

    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>The organisation has approved the app: its users are not asked at each launch.</summary>
    public bool PreApproved { get; init; }

    public bool IsBackend => LaunchUrl is null;
}

/// <summary>The apps of the demo: the service with its users, and the same service on its own at night.</summary>
public sealed class ClientRegistry(SandboxOptions options)
{
    private readonly RegisteredClient[] _clients =
    [
        new()
        {
            Id = "physology",
            Name = "Physology",
            KeysUrl = options.ServiceUrl + "/.well-known/jwks.json",
            LaunchUrl = options.ServiceUrl + "/launch",
            RedirectUris = [options.ServiceUrl + "/launch/callback"],
            PreApproved = options.PreApproved,
            Scopes = ScopeSet.Parse(
                "launch openid fhirUser online_access patient/Patient.rs patient/Observation.crus patient/QuestionnaireResponse.crus patient/Condition.rs "
                + "patient/Encounter.rs patient/Provenance.crs patient/Task.crus patient/MedicationRequest.rs patient/Procedure.crus patient/DocumentReference.crs "
                + "patient/ServiceRequest.rs user/Practitioner.rs user/Questionnaire.rs"),
        },
        new()
        {
            Id = "physology-backend",
            Name = "Physology (follow-up results)",
            KeysUrl = options.ServiceUrl + "/.well-known/jwks.json",
            Scopes = ScopeSet.Parse(
                "system/Patient.rs system/Observation.crus system/QuestionnaireResponse.crus system/Provenance.crs system/Task.crus system/Encounter.rs system/Condition.rs system/Practitioner.rs"),
        },
    ];

    public RegisteredClient User => _clients[0];

    public RegisteredClient? Find(string? id) => Array.Find(_clients, c => c.Id == id);
}
