namespace Physology.Fhir.Web.Security;

/// <summary>Permanent codes of why a program that calls <c>/fhir</c> is nobody. A code is never given a second meaning.</summary>
public static class CallerIssues
{
    public const string NoToken = "CALL401";
    public const string NotAToken = "CALL402";
    public const string UnknownCaller = "CALL403";
    public const string UnknownKey = "CALL404";
    public const string WrongAudience = "CALL405";
    public const string WrongTime = "CALL406";
    public const string NotVerified = "CALL407";
    public const string UsedBefore = "CALL408";
}
