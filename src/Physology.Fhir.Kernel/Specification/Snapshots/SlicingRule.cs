namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>R4, 5.1.0.12: a slice begins as the element it slices, a reslice (<c>a/b</c>) as its slice; an extension is sliced by url without being told so.</summary>
internal static class SlicingRule
{
    public static void RequireSlicing(SnapshotRun run, ElementNode node, ElementNode differential)
    {
        var element = node.Definition!;
        if (element.Slicing is not null)
        {
            return;
        }

        if (node.Name is "extension" or "modifierExtension")
        {
            element.Slicing = ByUrl();
            if (differential.Definition is null)
            {
                TypeProfileRule.DescribeAsAnyExtension(node);
            }
        }
        else if (node.IsChoice)
        {
            var isComplete = element.Type.TrueForAll(type => differential.Slices.Exists(slice => slice.SliceName == node.Name[..^3] + ChoiceRule.NameOf(type)));
            element.Slicing = ChoiceRule.ByType(isComplete ? "closed" : "open");
        }
        else
        {
            var first = differential.Slices[0];
            run.Report(SnapshotIssueCodes.NoSlicing, DifferentialTree.NameOf(first.Definition) ?? DifferentialTree.NameOf(differential.Definition),
                $"'{node.Name}' has a slice '{first.SliceName}', but nothing says how it is sliced.", Kernel.Issues.IssueSeverity.Warning);
        }
    }

    /// <summary>The slice to lay the differential's over, new where the base has none; null, with an issue, where what it reslices is not there.</summary>
    public static ElementNode? FindOrAdd(SnapshotRun run, ElementNode node, ElementNode before, ElementNode differential)
    {
        var name = differential.SliceName!;
        if (node.Slice(name) is { } known)
        {
            return known;
        }

        var slash = name.LastIndexOf('/');
        ElementNode owner = node;
        var template = before;
        if (slash > 0)
        {
            if (node.Slice(name[..slash]) is not { } resliced)
            {
                run.Report(SnapshotIssueCodes.NoSuchSlice, DifferentialTree.NameOf(differential.Definition), $"'{name}' reslices '{name[..slash]}', which is not there.");
                return null;
            }

            (owner, template) = (resliced, resliced);
        }

        var slice = template.Copy(withSlices: false);
        slice.SliceName = name;
        slice.Definition!.SliceName = name;
        slice.Definition.Slicing = null;
        slice.Definition.Min = 0;
        if (node.IsChoice && slice.Definition.Type.Count > 1 && slice.Definition.Type.Find(type => node.Name[..^3] + ChoiceRule.NameOf(type) == name) is { } type)
        {
            slice.Definition.Type = [type];
        }

        owner.Slices.Add(slice);
        return slice;
    }

    /// <summary>What the slices need at least, the whole needs; where the author speaks of the whole, his word counts.</summary>
    public static void RaiseMin(ElementNode node, ElementNode differential)
    {
        if (differential.Definition is not null)
        {
            return;
        }

        var needed = node.Slices.Sum(slice => slice.Definition!.Min?.Value ?? 0);
        if (needed > (node.Definition!.Min?.Value ?? 0))
        {
            node.Definition.Min = needed;
        }
    }

    private static R4.ElementDefinition.SlicingComponent ByUrl() => new()
    {
        Discriminator = [new R4.ElementDefinition.DiscriminatorComponent { Type = new("value"), Path = "url" }],
        Description = "Extensions are always sliced by (at least) url",
        Ordered = false,
        Rules = new("open"),
    };
}
