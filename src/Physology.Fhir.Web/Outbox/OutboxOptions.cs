using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Outbox;

/// <summary>Section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>How long a message belongs to the node that claimed it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the outbox is looked at without a signal.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(3);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>With the pauses above, about a day and a half of an EHR that does not answer.</summary>
    [Range(1, 1000)]
    public int MostAttempts { get; set; } = 80;

    [Range(1, 500)]
    public int Batch { get; set; } = 20;
}
