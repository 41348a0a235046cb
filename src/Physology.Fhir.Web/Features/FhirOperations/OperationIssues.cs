namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>Permanent codes of why an operation was not carried out. A code is never given a second meaning.</summary>
public static class OperationIssues
{
    public const string NoRequest = "OPS400";
    public const string NotOwnPage = "OPS403";
    public const string OtherPatient = "OPS423";
    public const string NothingHere = "OPS404";
    public const string NotAllowed = "OPS405";
    public const string OnlyJson = "OPS406";
    public const string TooLarge = "OPS413";
    public const string MediaType = "OPS415";
    public const string NotSupported = "OPS422";
    public const string TooMany = "OPS429";
    public const string Broken = "OPS500";
    public const string TooLong = "OPS503";

    /// <summary>The outcome holds no more issues than this says.</summary>
    public const string MoreIssues = "OPS210";

    /// <summary>A parameter that the operation does not have.</summary>
    public const string UnknownParameter = "OPS211";

    /// <summary>Codes that were not put to the terminology server, for their number or the time it took.</summary>
    public const string NotAsked = "OPS212";

    /// <summary>A program asked for what only a clinician's session may.</summary>
    public const string NotLocal = "OPS213";
}
