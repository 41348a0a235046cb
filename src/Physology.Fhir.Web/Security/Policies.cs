namespace Physology.Fhir.Web.Security;

public static class Policies
{
    /// <summary>A launch of this browser, by the id in the URL. Read it with <c>HttpContext.GetLaunch()</c>.</summary>
    public const string Clinician = "Clinician";

    /// <summary>Rate limit of the two open launch addresses.</summary>
    public const string LaunchRate = "LaunchRate";
}
