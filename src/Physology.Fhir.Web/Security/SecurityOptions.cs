using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Security;

/// <summary>Section <c>Security</c>.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Without a request for this long no page of the patient is shown any more.</summary>
    [Range(0.01, 240d)]
    public double IdleMinutes { get; set; } = 15;

    /// <summary>A launch ends after this long, used or not.</summary>
    [Range(1, 24)]
    public int LongestHours { get; set; } = 12;

    /// <summary>Launches begun or completed from one address in a minute.</summary>
    [Range(1, 100_000)]
    public int LaunchesPerMinute { get; set; } = 120;
}

/// <summary>Section <c>Service</c>.</summary>
public sealed class ServiceOptions
{
    public const string Section = "Service";

    /// <summary>Where browsers and EHRs reach this service, without a slash at the end.</summary>
    [Required]
    public string PublicUrl { get; set; } = "http://localhost:5600";
}
