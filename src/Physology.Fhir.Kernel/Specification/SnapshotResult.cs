namespace Physology.Fhir.Kernel.Specification;

/// <summary>What came of generating a snapshot.</summary>
/// <param name="Definition">A copy of the definition with its snapshot, or null where none could be made.</param>
/// <param name="Issues">What is wrong with the differential or its base, in the order of the differential.</param>
public sealed record SnapshotResult(R4.StructureDefinition? Definition, IReadOnlyList<SnapshotIssue> Issues)
{
    /// <summary>Whether there is a snapshot and it says all that the differential says.</summary>
    public bool IsGood => Definition is not null && Issues.All(issue => issue.Severity < Kernel.Issues.IssueSeverity.Error);
}
