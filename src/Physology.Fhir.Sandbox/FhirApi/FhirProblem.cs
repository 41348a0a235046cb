namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>One line of an OperationOutcome.</summary>
public sealed record FhirIssue(string Code, string Diagnostics, string? Expression = null);

/// <summary>
/// Ends the request with a status and an OperationOutcome. Thrown, because it must also undo everything a
/// transaction has staged; caught once, in <see cref="FhirEndpoint"/> (or per entry of a batch).
/// </summary>
public sealed class FhirProblem : Exception
{
    public FhirProblem(int status, string code, string diagnostics)
        : this(status, [new FhirIssue(code, diagnostics)])
    {
    }

    public FhirProblem(int status, IReadOnlyList<FhirIssue> issues)
        : base(issues[0].Diagnostics)
    {
        Status = status;
        Issues = issues;
    }

    public int Status { get; }

    public IReadOnlyList<FhirIssue> Issues { get; }

    /// <summary>The error and description of RFC 6750, for WWW-Authenticate; null elsewhere.</summary>
    public string? BearerError { get; init; }
}
