using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>
/// A differential as a tree: sparse, in whatever order its author wrote it. An element's id says which slice it is in; where there is no
/// usable id, the elements before it do.
/// </summary>
internal static class DifferentialTree
{
    public static ElementNode Read(R4.StructureDefinition definition, string rootName, List<SnapshotIssue> issues)
    {
        var root = new ElementNode(rootName, null);
        (string Name, string? Slice)[] before = [];
        foreach (var element in definition.Differential?.Element ?? [])
        {
            var path = element.Path?.Value?.Split('.') ?? [];
            if (path.Length == 0 || Array.Exists(path, string.IsNullOrEmpty) || !IsRoot(path[0], definition, rootName))
            {
                issues.Add(new SnapshotIssue(SnapshotIssueCodes.BadPath, IssueSeverity.Error, NameOf(element), $"The path '{element.Path?.Value}' does not begin with {rootName}."));
                continue;
            }

            var segments = BySegmentsOfId(element, path) ?? ByPosition(element, path, before);
            before = segments;
            var node = Place(root, segments);
            if (node.Definition is not null)
            {
                issues.Add(new SnapshotIssue(SnapshotIssueCodes.DuplicateElement, IssueSeverity.Error, NameOf(element), "The differential has this element twice."));
                continue;
            }

            node.Definition = element;
        }

        return root;
    }

    public static string? NameOf(R4.ElementDefinition? element) => element?.ElementId ?? element?.Path?.Value;

    private static bool IsRoot(string name, R4.StructureDefinition definition, string rootName) =>
        name == rootName || name == definition.Type?.Value || name == definition.Name?.Value || name == definition.Id?.Value;

    // R4, ElementDefinition.id: the path with the name of the slice after a colon, part by part.
    private static (string, string?)[]? BySegmentsOfId(R4.ElementDefinition element, string[] path)
    {
        var parts = element.ElementId?.Split('.');
        if (parts is null || parts.Length != path.Length)
        {
            return null;
        }

        var segments = new (string Name, string? Slice)[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var colon = parts[i].IndexOf(':', StringComparison.Ordinal);
            segments[i] = colon < 0 ? (parts[i], null) : (parts[i][..colon], parts[i][(colon + 1)..]);
            if (i > 0 && segments[i].Name != path[i] && !(segments[i].Name.EndsWith("[x]", StringComparison.Ordinal) && path[i].StartsWith(segments[i].Name[..^3], StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return element.SliceName?.Value is { Length: > 0 } slice && slice != segments[^1].Slice ? null : segments;
    }

    private static (string, string?)[] ByPosition(R4.ElementDefinition element, string[] path, (string Name, string? Slice)[] before)
    {
        var segments = new (string Name, string? Slice)[path.Length];
        var isSame = true;
        for (var i = 0; i < path.Length; i++)
        {
            isSame &= i < before.Length && before[i].Name == path[i];
            segments[i] = (path[i], i == path.Length - 1 ? element.SliceName?.Value : isSame ? before[i].Slice : null);
        }

        return segments;
    }

    private static ElementNode Place(ElementNode root, (string Name, string? Slice)[] segments)
    {
        var node = root;
        for (var i = 1; i < segments.Length; i++)
        {
            var (name, sliceName) = segments[i];
            if (node.Child(name) is not { } child)
            {
                node.Children.Add(child = new ElementNode(name, null));
            }

            if (sliceName is not null)
            {
                if (child.Slices.Find(s => s.SliceName == sliceName) is not { } slice)
                {
                    child.Slices.Add(slice = new ElementNode(name, null) { SliceName = sliceName });
                }

                child = slice;
            }

            node = child;
        }

        return node;
    }
}
