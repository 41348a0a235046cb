namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>An element of a definition in the tree of its paths. Its slices hang on it, each with children of its own; a slice of a slice hangs on that.</summary>
internal sealed class ElementNode(string name, R4.ElementDefinition? definition)
{
    /// <summary>The last part of the path: <c>value[x]</c>, <c>coding</c>.</summary>
    public string Name { get; set; } = name;

    /// <summary>The whole name of the slice (<c>a/b</c> for a slice of slice a), or null where this is no slice.</summary>
    public string? SliceName { get; set; }

    /// <summary>The element itself; in a differential null where only something below is constrained.</summary>
    public R4.ElementDefinition? Definition { get; set; } = definition;

    public List<ElementNode> Children { get; private init; } = [];

    public List<ElementNode> Slices { get; private init; } = [];

    /// <summary>Whether the element may be of several types.</summary>
    public bool IsChoice => Name.EndsWith("[x]", StringComparison.Ordinal);

    public ElementNode? Child(string name) => Children.Find(child => child.Name == name);

    /// <summary>The slice with this name, at whatever depth.</summary>
    public ElementNode? Slice(string name)
    {
        foreach (var slice in Slices)
        {
            if (slice.SliceName == name)
            {
                return slice;
            }

            if (slice.Slice(name) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>A copy that shares nothing with this one, with or without its slices.</summary>
    public ElementNode Copy(bool withSlices = true) => new(Name, Definition?.DeepCopy())
    {
        SliceName = SliceName,
        Children = Children.ConvertAll(child => child.Copy()),
        Slices = withSlices ? Slices.ConvertAll(slice => slice.Copy()) : [],
    };
}
