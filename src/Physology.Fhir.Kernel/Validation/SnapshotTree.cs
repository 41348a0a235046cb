using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The flat list of a snapshot as a tree: elements with their children, and their slices beside them.</summary>
internal sealed class SnapshotTree
{
    private readonly Dictionary<string, SnapshotElement> _byId = new(StringComparer.Ordinal);

    private SnapshotTree(R4.StructureDefinition definition, SnapshotElement root) => (Definition, Root) = (definition, root);

    public R4.StructureDefinition Definition { get; }

    public SnapshotElement Root { get; }

    /// <exception cref="InvalidDefinitionException">No snapshot, an empty one, or elements out of order.</exception>
    public static SnapshotTree Of(R4.StructureDefinition definition)
    {
        var url = definition.Url?.Value;
        if (definition.Snapshot?.Element is not { Count: > 0 } elements)
        {
            throw new InvalidDefinitionException($"{url} has no snapshot.");
        }

        var rootId = elements[0].Path?.Value ?? throw new InvalidDefinitionException($"An element of {url} has no path.");
        var tree = new SnapshotTree(definition, new SnapshotElement(elements[0], rootId, rootId, null, null));
        tree._byId[rootId] = tree.Root;
        var idOfPath = new Dictionary<string, string>(StringComparer.Ordinal) { [rootId] = rootId };
        for (var i = 1; i < elements.Count; i++)
        {
            tree.Add(elements[i], idOfPath);
        }

        return tree;
    }

    /// <summary>What a content reference means, with or without the URL of the definition before the <c>#</c>.</summary>
    public SnapshotElement? Find(string contentReference) => _byId.GetValueOrDefault(contentReference[(contentReference.IndexOf('#', StringComparison.Ordinal) + 1)..]);

    private void Add(R4.ElementDefinition element, Dictionary<string, string> idOfPath)
    {
        var path = element.Path?.Value ?? throw new InvalidDefinitionException($"An element of {Definition.Url?.Value} has no path.");
        var dot = path.LastIndexOf('.');
        if (dot < 0 || !idOfPath.TryGetValue(path[..dot], out var parentId))
        {
            throw new InvalidDefinitionException($"{Definition.Url?.Value}: {path} has no parent before it.");
        }

        // Ids are what tells slices apart; where a snapshot has none they follow from path and slice name.
        var step = path[(dot + 1)..];
        var id = element.ElementId ?? parentId + "." + step + (element.SliceName?.Value is { } given ? ":" + given : "");
        idOfPath[path] = id;
        var last = id[(id.LastIndexOf('.') + 1)..];
        var colon = last.IndexOf(':', StringComparison.Ordinal);
        var slice = colon < 0 ? null : last[(colon + 1)..];
        var cut = id.LastIndexOf('.');
        if (cut < 0 || !_byId.TryGetValue(id[..cut], out var parent))
        {
            parent = _byId[parentId];
        }

        var name = step.Replace("[x]", "", StringComparison.Ordinal);
        var node = new SnapshotElement(element, id, name, slice, parent);
        _byId[id] = node;
        if (slice is null)
        {
            parent.Children.Add(node);
            return;
        }

        var owner = parent.Children.FindLast(c => c.Name == name)
            ?? throw new InvalidDefinitionException($"{id} is a slice of an element that is not there.");
        for (var slash = slice.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = slice.IndexOf('/', slash + 1))
        {
            // Reslicing: "pain/worst" is a slice of the slice "pain".
            if (owner.Slices.Find(s => s.Slice == slice[..slash]) is { } outer)
            {
                owner = outer;
            }
        }

        owner.Slices.Add(node);
    }
}
