namespace Physology.Fhir.Kernel.Validation;

/// <summary>The children of a value: each counted, each value checked, each slice told apart.</summary>
internal sealed class ChildrenCheck(IReadOnlyList<ElementCheck> elements) : Check
{
    public static readonly ChildrenCheck None = new([]);

    public IReadOnlyList<ElementCheck> Elements => elements;

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        if (elements.Count == 0)
        {
            return;
        }

        var children = value.NamedChildren;
        foreach (var element in elements)
        {
            var values = new List<(R4.Base Value, string Path)>();
            foreach (var child in children)
            {
                if (child.Name == element.Name)
                {
                    values.Add((child.Value, element.Max == 1 ? $"{path}.{child.Name}" : $"{path}.{child.Name}[{values.Count}]"));
                }
            }

            CardinalityCheck.Run(element, values.Count, path, run);
            foreach (var (child, childPath) in values)
            {
                element.RunOnOne(child, childPath, run);
            }

            element.Slicing?.Run(values, path, run);
        }
    }
}
