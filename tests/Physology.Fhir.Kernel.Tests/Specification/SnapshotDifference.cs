namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>One field of one element in which a made snapshot is not as the published one.</summary>
internal sealed record SnapshotDifference(string ElementId, string Field, string? Published, string? Made)
{
    public override string ToString() => $"{ElementId} {Field}: published {Published ?? "nothing"}, made {Made ?? "nothing"}";
}
