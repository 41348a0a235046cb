namespace Physology.Fhir.Clinical.Assessments;

/// <summary>Whose assessment, who signs, when, and where it belongs.</summary>
public sealed record AssessmentContext
{
    /// <summary>Identity of the assessment, kept for life.</summary>
    public required Guid AssessmentId { get; init; }

    /// <summary>EHR connection: the tenant boundary, part of every identifier.</summary>
    public required string ConnectionId { get; init; }

    /// <summary><c>Patient/…</c> in the EHR.</summary>
    public required string Patient { get; init; }

    /// <summary><c>Encounter/…</c>, or null.</summary>
    public string? Encounter { get; init; }

    /// <summary>Verified <c>fhirUser</c> of the signer (<c>Practitioner/…</c>); a Person or null becomes display only.</summary>
    public string? Performer { get; init; }

    /// <summary>Name of the signer.</summary>
    public required string PerformerDisplay { get; init; }

    /// <summary>
    /// Identities (<see cref="Filing.ItemIdentity"/>) of what the signer wants kept from the patient's online view. Each gets the security
    /// label, and so do the response and the panel, whose answers and note hold the same things.
    /// </summary>
    public IReadOnlySet<Guid> KeptFromOnlineView { get; init; } = System.Collections.Immutable.ImmutableHashSet<Guid>.Empty;

    /// <summary>When it was signed, with the offset of the clinic.</summary>
    public required DateTimeOffset SignedAt { get; init; }
}
