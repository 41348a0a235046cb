namespace Physology.Fhir.Web.Jobs;

/// <summary>A patient on plan "Follow-up core".</summary>
public sealed record Enrolment
{
    public required EnrolmentId Id { get; init; }

    public required string ConnectionId { get; init; }

    public required string PatientId { get; init; }

    public required string Schedule { get; init; }

    public required string Email { get; init; }

    /// <summary>IANA id.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The date that impressions of change count from.</summary>
    public required DateOnly AnchorDate { get; init; }

    public required string BirthDateHash { get; init; }

    public EnrolmentState State { get; init; }

    /// <summary>A sentence for the clinician.</summary>
    public string? StopReason { get; init; }

    public required string ConsentRecordedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

public enum EnrolmentState
{
    Active,
    Stopped,
}
