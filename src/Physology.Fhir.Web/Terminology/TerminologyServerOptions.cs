using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Terminology;

/// <summary>Section <c>TerminologyServer</c>. Without <see cref="Url"/> nobody is asked: codes of systems that are not carried stay unchecked.</summary>
public sealed class TerminologyServerOptions
{
    public const string Section = "TerminologyServer";

    /// <summary>FHIR base of the terminology server.</summary>
    public string? Url { get; set; }

    /// <summary>A secret: what the server asks for in the Authorization header, such as <c>Bearer abc</c>. Kept out of files that others read.</summary>
    public string? Authorization { get; set; }

    /// <summary>The longest that a question may take; validation waits for it.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How many answers are kept.</summary>
    [Range(0, 1_000_000)]
    public int CacheEntries { get; set; } = 20_000;

    /// <summary>How long an answer about a code is kept.</summary>
    public TimeSpan CacheTime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long it is remembered that the server does not know a value set or a system.</summary>
    public TimeSpan UnknownCacheTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Failures within half a minute after which the server is left alone.</summary>
    [Range(2, 1000)]
    public int FailuresBeforeRest { get; set; } = 5;

    /// <summary>How long it is then left alone.</summary>
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);
}
