using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>What an operation came to: a status of HTTP and a resource.</summary>
/// <param name="Status">200 where it was carried out, whatever it found.</param>
/// <param name="Body">The result, or an OperationOutcome.</param>
/// <param name="Errors">How many errors were found, for the audit log.</param>
public sealed record OperationAnswer(int Status, R4.Resource Body, int Errors = 0)
{
    /// <summary>How many questions went to the EHR, for the audit log.</summary>
    public int Queries { get; init; }

    /// <summary>Not carried out, for one reason.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="type">FHIR's issue type.</param>
    /// <param name="code">A permanent code.</param>
    /// <param name="words">What happened and what to do.</param>
    public static OperationAnswer Refuse(int status, string type, string code, string words)
    {
        var outcome = new R4.OperationOutcome();
        outcome.Issue.Add(new R4.OperationOutcome.IssueComponent
        {
            Severity = "error",
            Code = type,
            Details = new R4.CodeableConcept { Coding = [new R4.Coding { System = ValidationReport.CodeSystem, Code = code }], Text = code },
            Diagnostics = words,
        });
        return new OperationAnswer(status, outcome, 1);
    }

    /// <summary>A report as the answer.</summary>
    public static OperationAnswer Of(int status, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new OperationAnswer(status, report.ToOperationOutcome(), report.Issues.Count(i => i.Severity >= IssueSeverity.Error));
    }

    internal IResult ToResult() => Shared.FhirAnswers.Of(Body, Status);
}
