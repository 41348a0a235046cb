using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Responses;

/// <summary>Whose answers, given by whom, written down by whom and when.</summary>
public sealed record ResponseContext
{
    /// <summary>Identity of this filling-in, kept for life.</summary>
    public required Guid ResponseId { get; init; }

    /// <summary>EHR connection: the tenant boundary, part of every identifier.</summary>
    public required string ConnectionId { get; init; }

    /// <summary><c>Patient/…</c> in the EHR.</summary>
    public required string Patient { get; init; }

    /// <summary><c>Encounter/…</c>, where the EHR gave one.</summary>
    public string? Encounter { get; init; }

    /// <summary>Who wrote it down and files it, as a reference; null or a Person is named in words only (decision 8).</summary>
    public string? Author { get; init; }

    /// <summary>Name of whoever wrote it down.</summary>
    public required string AuthorDisplay { get; init; }

    /// <summary>When it was filed, local time.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>Who gave the answers (<see cref="Codes.AnsweredBy"/>).</summary>
    public Concept AnsweredBy { get; init; } = Codes.AnsweredBy.Self;

    /// <summary>Name of whoever answered where that is not the patient.</summary>
    public string? AnsweredByName { get; init; }

    /// <summary>Whether all of it carries the label that keeps it from the patient's online view.</summary>
    public bool IsKeptFromOnlineView { get; init; }
}
