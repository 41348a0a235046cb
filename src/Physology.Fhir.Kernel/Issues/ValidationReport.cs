namespace Physology.Fhir.Kernel.Issues;

/// <summary>What a check found, in the order of the content.</summary>
public sealed class ValidationReport(IReadOnlyList<ValidationIssue> issues)
{
    /// <summary>Every issue, also those that only inform.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; } = issues;

    /// <summary>Whether no issue is an error.</summary>
    public bool IsConformant { get; } = !issues.Any(i => i.Severity >= IssueSeverity.Error);

    /// <summary>The report as FHIR has it. Without issues it says that all is well, because an outcome needs at least one issue.</summary>
    public R4.OperationOutcome ToOperationOutcome()
    {
        var outcome = new R4.OperationOutcome();
        foreach (var issue in Issues)
        {
            var component = new R4.OperationOutcome.IssueComponent
            {
                Severity = issue.Severity switch
                {
                    IssueSeverity.Fatal => "fatal",
                    IssueSeverity.Error => "error",
                    IssueSeverity.Warning => "warning",
                    _ => "information",
                },
                Code = ValidationIssueCodes.FhirIssueType(issue.Code),
                Details = new R4.CodeableConcept { Text = issue.Code.Value },
                Diagnostics = issue.Message,
            };
            component.Expression.Add(issue.Path);
            outcome.Issue.Add(component);
        }

        if (outcome.Issue.Count == 0)
        {
            outcome.Issue.Add(new R4.OperationOutcome.IssueComponent { Severity = "information", Code = "informational", Diagnostics = "All OK." });
        }

        return outcome;
    }
}
