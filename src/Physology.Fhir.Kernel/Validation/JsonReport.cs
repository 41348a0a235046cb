using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>What reading JSON found, as a report.</summary>
public static class JsonReport
{
    /// <summary>The issues of a reading, each with its code, weight, line and column, and its place as a FHIRPath.</summary>
    public static ValidationReport Of(IReadOnlyList<JsonIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return new ValidationReport([.. issues.Select(Issue)]);
    }

    internal static ValidationIssue Issue(JsonIssue issue) => new(
        new IssueCode(issue.Code),
        issue.Severity == JsonIssueSeverity.Error ? IssueSeverity.Error : IssueSeverity.Warning,
        JsonPaths.ToFhirPath(issue.Path, issue.Code == JsonIssueCodes.UnknownMember),
        issue.Message)
    {
        Line = issue.Line,
        Column = issue.Column,
    };
}
