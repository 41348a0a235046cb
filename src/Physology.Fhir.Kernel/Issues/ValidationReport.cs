namespace Physology.Fhir.Kernel.Issues;

/// <summary>What a check found, in the order of the content.</summary>
public sealed class ValidationReport(IReadOnlyList<ValidationIssue> issues)
{
    private const string LineUrl = "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line";
    private const string ColumnUrl = "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col";

    /// <summary>The code system of our permanent codes.</summary>
    public const string CodeSystem = "https://physology.org/fhir/CodeSystem/issue";

    /// <summary>The report of content that nothing is wrong with.</summary>
    public static ValidationReport Empty { get; } = new([]);

    /// <summary>Every issue, also those that only inform.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; } = issues;

    /// <summary>Whether no issue is an error.</summary>
    public bool IsConformant { get; } = !issues.Any(i => i.Severity >= IssueSeverity.Error);

    /// <summary>
    /// The report as FHIR has it: severity, FHIR's issue type, our code, the place as FHIRPath, and line and column in HL7's extensions where
    /// there was a text. Without issues it says that all is well, because an outcome needs at least one issue.
    /// </summary>
    public R4.OperationOutcome ToOperationOutcome()
    {
        var outcome = new R4.OperationOutcome();
        foreach (var issue in Issues)
        {
            outcome.Issue.Add(Component(issue));
        }

        if (outcome.Issue.Count == 0)
        {
            outcome.Issue.Add(new R4.OperationOutcome.IssueComponent { Severity = "information", Code = "informational", Diagnostics = "All OK." });
        }

        return outcome;
    }

    private static R4.OperationOutcome.IssueComponent Component(ValidationIssue issue)
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
            Code = IssueTypes.Of(issue.Code),
            Details = new R4.CodeableConcept { Coding = [new R4.Coding { System = CodeSystem, Code = issue.Code.Value }], Text = issue.Code.Value },
            Diagnostics = issue.Message,
        };
        if (issue.Line is { } line)
        {
            component.Extension.Add(new R4.Extension { Url = LineUrl, Value = new R4.Integer(line) });
        }

        if (issue.Column is { } column)
        {
            component.Extension.Add(new R4.Extension { Url = ColumnUrl, Value = new R4.Integer(column) });
        }

        component.Expression.Add(issue.Path);
        return component;
    }
}
