namespace Physology.Fhir.Web.Security;

public static class Policies
{
    /// <summary>A launch of this browser, by the id in the URL. Read it with <c>HttpContext.GetLaunch()</c>.</summary>
    public const string Clinician = "Clinician";

    /// <summary>A program of a connection, by the token it signed. Read it with <c>HttpContext.GetCaller()</c>.</summary>
    public const string Caller = "Caller";

    /// <summary>Rate limit of the two open launch addresses.</summary>
    public const string LaunchRate = "LaunchRate";
}
