using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>Something wrong with a differential, or with what it is based on.</summary>
/// <param name="Code">The permanent code (<see cref="SnapshotIssueCodes"/>).</param>
/// <param name="Severity">An error means that the snapshot is missing or does not say what the differential says.</param>
/// <param name="ElementId">The id of the differential's element (its path where it has none), or null where the definition as a whole is meant.</param>
/// <param name="Message">What is wrong, for the author of the definition.</param>
public sealed record SnapshotIssue(IssueCode Code, IssueSeverity Severity, string? ElementId, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code}{(ElementId is null ? "" : " " + ElementId)}: {Message}";
}
