using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Jobs;

/// <summary>Section <c>Mail</c>. Without a host nothing is sent and each follow-up page says so.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>STARTTLS.</summary>
    public bool UseTls { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }
}
