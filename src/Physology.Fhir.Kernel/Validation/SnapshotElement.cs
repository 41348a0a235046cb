namespace Physology.Fhir.Kernel.Validation;

/// <summary>One element or one slice of a snapshot, with what lies inside it.</summary>
internal sealed class SnapshotElement(R4.ElementDefinition definition, string id, string name, string? slice, SnapshotElement? parent)
{
    public R4.ElementDefinition Definition { get; } = definition;

    public string Id { get; } = id;

    /// <summary>Without <c>[x]</c>.</summary>
    public string Name { get; } = name;

    public string? Slice { get; } = slice;

    public SnapshotElement? Parent { get; } = parent;

    public List<SnapshotElement> Children { get; } = [];

    public List<SnapshotElement> Slices { get; } = [];

    public int Min => Definition.Min?.Value ?? 0;

    public int Max => ElementMax(Definition.Max?.Value);

    public bool IsList => ElementMax(Definition.Base?.Max?.Value ?? Definition.Max?.Value) > 1;

    public bool IsChoice => Definition.Path?.Value?.EndsWith("[x]", StringComparison.Ordinal) ?? false;

    public SnapshotElement? Child(string name) => Children.Find(c => c.Name == name);

    private static int ElementMax(string? max) =>
        max is null or "*" ? int.MaxValue : int.TryParse(max, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
