namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Lays one element of a differential over the element it constrains, rule by rule.</summary>
internal sealed class ElementMerge(SnapshotRun run)
{
    public void Apply(ElementNode node, R4.ElementDefinition differential)
    {
        var element = node.Definition!;
        TextRule.Apply(element, differential);
        CardinalityRule.Apply(run, node, differential);
        TypeRule.Apply(run, node, differential);
        BindingRule.Apply(run, element, differential);
        ValueRule.Apply(run, element, differential);
        FlagRule.Apply(run, element, differential);
        ConstraintRule.Add(element, differential.Constraint, run.Url);
        if (differential.Slicing is { } slicing)
        {
            if ((differential.Path?.Value ?? "").Contains('.', StringComparison.Ordinal))
            {
                element.Slicing = slicing.DeepCopy();
            }
            else
            {
                run.Report(SnapshotIssueCodes.RootSlicing, DifferentialTree.NameOf(differential), $"'{node.Name}' is the root: there is only one, and nothing to slice.");
            }
        }

        if (differential.SliceIsConstraining is { } constraining)
        {
            element.SliceIsConstraining = constraining.DeepCopy();
        }

        foreach (var extension in differential.Extension)
        {
            element.Extension.RemoveAll(other => other.Url?.Value == extension.Url?.Value);
            element.Extension.Add(extension.DeepCopy());
        }

        // A type that defines an element of its base anew (code.value) means it whole.
        if (run.IsSpecialization && differential.Type.Count > 0)
        {
            element.MaxLength = differential.MaxLength?.DeepCopy();
            element.MinValue = differential.MinValue?.DeepCopy();
            element.MaxValue = differential.MaxValue?.DeepCopy();
        }

        // Representation, content and base are the type's own: only a type says them.
        if (run.IsSpecialization)
        {
            if (differential.Representation.Count > 0)
            {
                element.Representation = differential.Representation.ConvertAll(r => r.DeepCopy());
            }

            if (differential.ContentReference is { } reference)
            {
                element.ContentReference = reference.DeepCopy();
            }
        }
    }
}
