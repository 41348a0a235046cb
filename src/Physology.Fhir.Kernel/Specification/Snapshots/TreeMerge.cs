namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Lays a differential's tree over a snapshot's, node by node.</summary>
internal sealed class TreeMerge(SnapshotRun run)
{
    private readonly ElementMerge _elements = new(run);
    private readonly ChildExpansion _expansion = new(run);

    public void Merge(ElementNode node, ElementNode differential)
    {
        var before = differential.Slices.Count > 0 ? node.Copy(withSlices: false) : null;
        if (differential.Definition is { } definition)
        {
            TypeProfileRule.Apply(run, node, definition);
            _elements.Apply(node, definition);
        }

        if (differential.Children.Count > 0)
        {
            MergeChildren(node, differential);
        }

        if (before is not null)
        {
            SlicingRule.RequireSlicing(run, node, differential);
            foreach (var slice in differential.Slices)
            {
                if (SlicingRule.FindOrAdd(run, node, before, slice) is { } target)
                {
                    Merge(target, slice);
                }
            }

            SlicingRule.RaiseMin(node, differential);
        }
    }

    private void MergeChildren(ElementNode node, ElementNode differential)
    {
        if (!_expansion.Expand(node, differential))
        {
            return;
        }

        // A choice is constrained as a whole (value[x]) before one of its types (valueQuantity) is, whichever was written first.
        RequireOrder(node, differential);
        var renamed = new HashSet<ElementNode>();
        foreach (var child in differential.Children.OrderBy(child => node.Child(child.Name) is null))
        {
            if (node.Child(child.Name) is { } match)
            {
                Merge(match, child);
            }
            else if (ChoiceRule.Find(node, child.Name) is { } choice)
            {
                MergeRenamed(choice, child);
                renamed.Add(choice.Choice);
            }
            else if (run.IsSpecialization)
            {
                node.Children.Add(SpecializationRule.Add(run, this, child));
            }
            else
            {
                ReportAll(node, child);
            }
        }

        foreach (var choice in renamed)
        {
            ChoiceRule.Close(choice);
        }
    }

    // valueBoolean may be written as a slice of itself too (Extension.valueBoolean:valueBoolean).
    private void MergeRenamed((ElementNode Choice, R4.ElementDefinition.TypeComponent Type) found, ElementNode differential)
    {
        if (differential.Definition is not null || differential.Children.Count > 0)
        {
            var whole = new ElementNode(differential.Name, differential.Definition);
            whole.Children.AddRange(differential.Children);
            Merge(ChoiceRule.Target(found, whole), whole);
        }

        foreach (var slice in differential.Slices)
        {
            Merge(ChoiceRule.Target(found, slice), slice);
        }
    }

    // R4, StructureDefinition.differential: in the order of the base.
    private void RequireOrder(ElementNode node, ElementNode differential)
    {
        var last = -1;
        foreach (var child in differential.Children)
        {
            var place = node.Children.FindIndex(other => other.Name == child.Name || other.IsChoice && child.Name.StartsWith(other.Name.AsSpan()[..^3], StringComparison.Ordinal));
            if (place >= 0 && place < last)
            {
                run.Report(SnapshotIssueCodes.OutOfOrder, DifferentialTree.NameOf(FirstNamed(child)?.Definition),
                    $"'{child.Name}' comes before '{node.Children[last].Name}' in the base; it is taken as if it did here.", Kernel.Issues.IssueSeverity.Warning);
            }

            last = Math.Max(last, place);
        }
    }

    private void ReportAll(ElementNode node, ElementNode child)
    {
        run.Report(SnapshotIssueCodes.NoSuchElement, DifferentialTree.NameOf(FirstNamed(child)?.Definition), $"{node.Name} has no element '{child.Name}'.");
    }

    private static ElementNode? FirstNamed(ElementNode node) => node.Definition is not null
        ? node
        : node.Children.Concat(node.Slices).Select(FirstNamed).FirstOrDefault(found => found is not null);
}
