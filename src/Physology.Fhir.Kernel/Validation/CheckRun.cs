using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>One run over one resource: collects issues and knows where references lead. Used by one thread.</summary>
internal sealed class CheckRun(Func<string, R4.Resource?> resolve)
{
    private readonly List<ValidationIssue> _issues = [];
    private readonly HashSet<ValidationIssue> _known = [];

    public IReadOnlyList<ValidationIssue> Issues => _issues;

    /// <summary>The resource a <c>urn:</c> or absolute reference leads to inside the bundle, or null.</summary>
    public R4.Resource? Resolve(string reference) => resolve(reference);

    public void Error(IssueCode code, string path, string message) => Add(new ValidationIssue(code, IssueSeverity.Error, path, message));

    public void Inform(IssueCode code, string path, string message) => Add(new ValidationIssue(code, IssueSeverity.Information, path, message));

    // An element and its slice both say what the profile inherited; one report of it is enough.
    private void Add(ValidationIssue issue)
    {
        if (_known.Add(issue))
        {
            _issues.Add(issue);
        }
    }
}
