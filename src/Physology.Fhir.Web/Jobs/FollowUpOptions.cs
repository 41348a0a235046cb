using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Jobs;

/// <summary>Section <c>FollowUps</c>: when messages go out, and what a patient is told about help.</summary>
public sealed class FollowUpOptions
{
    public const string Section = "FollowUps";

    /// <summary>Time of day, in the plan's zone, at which an occurrence falls due.</summary>
    public TimeOnly DueTime { get; set; } = new(9, 0);

    /// <summary>No message leaves from this time of the patient's evening …</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>… until this time of the morning. The same time twice means no quiet hours.</summary>
    public TimeOnly QuietUntil { get; set; } = new(8, 0);

    /// <summary>Whole seconds between two looks at what is due.</summary>
    [Range(1, 3600)]
    public int LookEverySeconds { get; set; } = 5;

    /// <summary>After this time a claim counts as lost and another worker may take it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    [Range(1, 1000)]
    public int BatchSize { get; set; } = 50;

    /// <summary>Time zone offered first when a patient is enrolled.</summary>
    [Required]
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>What a patient who needs help now is told to do.</summary>
    [Required]
    public string HelpNow { get; set; } = "call your clinic or NHS 111. In an emergency, call 999";

    /// <summary>Requests under /r from one address in a minute.</summary>
    [Range(1, 100_000)]
    public int PatientRequestsPerMinute { get; set; } = 120;
}
