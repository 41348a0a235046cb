namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Constraints add up; one with a key that is there already replaces it. Each says which definition it comes from.</summary>
internal static class ConstraintRule
{
    public static void Add(R4.ElementDefinition element, IEnumerable<R4.ElementDefinition.ConstraintComponent> constraints, string source)
    {
        foreach (var constraint in constraints)
        {
            var added = constraint.DeepCopy();
            added.Source ??= source.Length == 0 ? null : new R4.Canonical(source);
            var known = element.Constraint.FindIndex(other => other.Key?.Value == added.Key?.Value);
            if (known >= 0)
            {
                added.Source = element.Constraint[known].Source ?? added.Source;
                element.Constraint[known] = added;
            }
            else
            {
                element.Constraint.Add(added);
            }
        }
    }

    /// <summary>Published snapshots of R4 leave the source out where it is the definition itself.</summary>
    public static void AddSource(ElementNode node, string? url)
    {
        if (url is null)
        {
            return;
        }

        foreach (var constraint in node.Definition!.Constraint)
        {
            constraint.Source ??= new R4.Canonical(url);
        }

        node.Children.ForEach(child => AddSource(child, url));
        node.Slices.ForEach(slice => AddSource(slice, url));
    }
}
