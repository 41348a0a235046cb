using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads how an element is sliced, and what tells each slice from the others.</summary>
internal static class SlicingBuilder
{
    /// <exception cref="InvalidDefinitionException">A slice that nothing tells apart.</exception>
    public static SlicingCheck Build(SnapshotElement element, SnapshotTree tree, Schemas schemas, Func<SnapshotElement, ElementCheck> compile)
    {
        var slicing = element.Definition.Slicing;
        var discriminators = slicing?.Discriminator.Select(d => (Type: d.Type?.Value ?? "", Path: d.Path?.Value ?? "$this")).ToList() ?? [];
        if (discriminators.Count == 0)
        {
            // A choice is sliced by type and extensions by url, also where the snapshot leaves it unsaid (profiling.html#slicing).
            discriminators = element.IsChoice || element.Definition.Path?.Value?.EndsWith("[x]", StringComparison.Ordinal) == true ? [("type", "$this")]
                : element.Name is "extension" or "modifierExtension" ? [("value", "url")]
                : [];
        }

        var slices = new List<SliceCheck>(element.Slices.Count);
        foreach (var slice in element.Slices)
        {
            var tests = discriminators.Select(d => DiscriminatorBuilder.TryBuild(d.Type, d.Path, slice, tree, schemas)).OfType<Discriminator>().ToArray();
            if (discriminators.Count > 0 && tests.Length == 0 && slice.Slice != "@default")
            {
                throw new InvalidDefinitionException($"{slice.Id}: the slice says nothing at {string.Join(", ", discriminators.Select(d => $"'{d.Path}'"))}, so that it cannot be told apart.");
            }

            slices.Add(new SliceCheck(compile(slice), slice.Slice == "@default" ? null : discriminators.Count == 0 ? [NoDiscriminator.Instance] : tests));
        }

        // Without a discriminator only the cardinality of the whole can be judged (elementdefinition.html#slicing).
        return new SlicingCheck([.. slices], slicing?.Rules?.Value ?? "open", slicing?.Ordered?.Value ?? false, element.Id);
    }
}
