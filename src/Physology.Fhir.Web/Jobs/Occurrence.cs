namespace Physology.Fhir.Web.Jobs;

public sealed record Occurrence
{
    public required OccurrenceId Id { get; init; }

    public required EnrolmentId EnrolmentId { get; init; }

    public int Number { get; init; }

    public required string Label { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public OccurrenceState State { get; init; }

    public required string NextStep { get; init; }

    public DateTimeOffset? NextActionAt { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public int Attempts { get; init; }

    public string? LastProblem { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsOpen => State is OccurrenceState.Scheduled or OccurrenceState.Sent or OccurrenceState.Opened;
}

public enum OccurrenceState
{
    /// <summary>Not due yet, or due and not sent yet.</summary>
    Scheduled,

    /// <summary>A message with a link has left.</summary>
    Sent,

    /// <summary>The patient has confirmed the date of birth.</summary>
    Opened,

    /// <summary>Submitted; its filing says whether the EHR has it.</summary>
    Answered,

    /// <summary>Sent, and not submitted within its window.</summary>
    Missed,

    /// <summary>The window closed before any message could leave: not the patient's miss.</summary>
    Unsent,

    /// <summary>The plan was stopped.</summary>
    Cancelled,
}
