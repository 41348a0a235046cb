using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

public enum FilingState
{
    /// <summary>Will be sent, or sent again, without anybody doing anything.</summary>
    Waiting,

    /// <summary>Accepted by the EHR; each receipt says whether it was read back.</summary>
    Filed,

    /// <summary>Nobody with authority to write is there; sent when a clinician with authority launches this chart.</summary>
    Held,

    /// <summary>The EHR will not take it as it is. A person must look.</summary>
    DeadLetter,
}

public sealed record Filing(
    FilingId Id,
    string ConnectionId,
    string PatientId,
    string Description,
    FilingState State,
    IReadOnlyList<Receipt> Receipts,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FiledAt,
    DateTimeOffset? NextAttemptAt,
    string? LastIssueCode,
    string? LastMessage);

/// <param name="ResourceType">FHIR type.</param>
/// <param name="Id">The EHR's id.</param>
/// <param name="VersionId">The version, where the EHR gave one.</param>
/// <param name="Display">What it is, in words.</param>
/// <param name="ReadBack">The resource was read again by its id after it was accepted.</param>
public sealed record Receipt(string ResourceType, string Id, string? VersionId, string Display, bool ReadBack);
