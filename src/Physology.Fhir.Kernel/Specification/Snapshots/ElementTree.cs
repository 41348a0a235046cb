namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>A snapshot's list of elements as a tree, and back with paths and ids made anew.</summary>
internal static class ElementTree
{
    /// <summary>The tree of a snapshot, all elements copied; null where the list is no tree with one root.</summary>
    public static ElementNode? Read(IReadOnlyList<R4.ElementDefinition> elements)
    {
        ElementNode? root = null;
        var open = new List<ElementNode>();
        foreach (var element in elements)
        {
            if (element.Path?.Value is not { Length: > 0 } path)
            {
                return null;
            }

            var segments = path.Split('.');
            var node = new ElementNode(segments[^1], element.DeepCopy());
            if (segments.Length == 1)
            {
                if (root is not null)
                {
                    return null;
                }

                root = node;
            }
            else if (segments.Length - 1 > open.Count)
            {
                return null;
            }
            else
            {
                Add(open[segments.Length - 2], node);
            }

            open.RemoveRange(segments.Length - 1, open.Count - segments.Length + 1);
            open.Add(node);
        }

        return root;
    }

    /// <summary>The tree as a list, the slices of an element after its children, with paths and ids of where each element is.</summary>
    public static List<R4.ElementDefinition> Write(ElementNode root)
    {
        var elements = new List<R4.ElementDefinition>();
        Write(root, root.Name, root.Name, elements);
        return elements;
    }

    private static void Add(ElementNode parent, ElementNode node)
    {
        var sliced = node.Definition!.SliceName?.Value is { Length: > 0 } ? parent.Child(node.Name) : null;
        if (sliced is null)
        {
            parent.Children.Add(node);
            return;
        }

        node.SliceName = node.Definition.SliceName!.Value;
        Owner(sliced, node.SliceName!).Slices.Add(node);
    }

    /// <summary>What a slice of this name hangs on: a reslice (<c>a/b</c>) on its slice, where that is there.</summary>
    public static ElementNode Owner(ElementNode sliced, string sliceName)
    {
        var slash = sliceName.LastIndexOf('/');
        return slash > 0 && sliced.Slice(sliceName[..slash]) is { } slice ? slice : sliced;
    }

    private static void Write(ElementNode node, string path, string id, List<R4.ElementDefinition> elements)
    {
        var element = node.Definition!; // only differentials have nodes without one
        element.Path = path;
        element.ElementId = id;
        element.Base ??= new R4.ElementDefinition.BaseComponent { Path = path, Min = element.Min?.DeepCopy(), Max = element.Max?.DeepCopy() };
        elements.Add(element);
        foreach (var child in node.Children)
        {
            Write(child, path + "." + child.Name, id + "." + child.Name, elements);
        }

        foreach (var slice in node.Slices)
        {
            var colon = node.SliceName is null ? id.Length : id.Length - node.SliceName.Length - 1;
            Write(slice, path, string.Concat(id.AsSpan(0, colon), ":", slice.SliceName), elements);
        }
    }
}
