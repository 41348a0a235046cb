namespace Physology.Fhir.Web.Ehr;

/// <summary>Permanent codes of what can go wrong with an EHR. A code is never given a second meaning.</summary>
public static class EhrIssues
{
    // On the way into a launch.
    public const string LaunchIncomplete = "EHR410";
    public const string UnknownIssuer = "EHR411";
    public const string DiscoveryUnusable = "EHR412";
    public const string StateNotOurs = "EHR413";
    public const string AccessNotGiven = "EHR414";
    public const string TokenNotGiven = "EHR415";
    public const string IdentityNotVerified = "EHR416";
    public const string ScopesMissing = "EHR417";
    public const string NoChart = "EHR418";
    public const string NoCookie = "EHR419";
    public const string LaunchNotHere = "EHR420";
    public const string LaunchIdle = "EHR421";
    public const string LaunchEnded = "EHR422";
    public const string HandOffUsed = "EHR423";
    public const string NoPermission = "EHR424";

    // Answers of the FHIR API.
    public const string TokenNotAccepted = "EHR401";
    public const string NotAllowed = "EHR403";
    public const string NotFound = "EHR404";
    public const string Conflict = "EHR409";
    public const string NotOneMatch = "EHR430";
    public const string NotTaken = "EHR431";
    public const string TooManyCalls = "EHR432";
    public const string NoAuthority = "EHR433";
    public const string Unexpected = "EHR434";
    public const string ServerError = "EHR500";
    public const string Html = "EHR510";
    public const string Malformed = "EHR511";
    public const string TooLarge = "EHR512";
    public const string Unreachable = "EHR520";
    public const string TimedOut = "EHR521";
    public const string AddressNotAllowed = "EHR522";
}
