using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>A profile may bind more strongly and to fewer codes. What it does not say about the binding stays as it was.</summary>
internal static class BindingRule
{
    private static readonly string[] Strengths = ["example", "preferred", "extensible", "required"];

    // R4, terminologies 4.1: what may be bound, and Extension, whose value may be.
    private static readonly string?[] Bindable = ["code", "Coding", "CodeableConcept", "Quantity", "Age", "Count", "Distance", "Duration", "Money", "string", "uri", "canonical", "Extension"];

    public static void Apply(SnapshotRun run, R4.ElementDefinition element, R4.ElementDefinition differential)
    {
        if (differential.Binding is not { } binding)
        {
            DropWhereNotBindable(run, element);
            return;
        }

        var merged = binding.DeepCopy();
        if (element.Binding is { } known)
        {
            if (known.Strength?.Value == "required" && Array.IndexOf(Strengths, binding.Strength?.Value) is >= 0 and < 3)
            {
                run.Report(SnapshotIssueCodes.WeakerBinding, DifferentialTree.NameOf(differential),
                    $"The base requires {known.ValueSet?.Value}; {binding.Strength?.Value} is weaker.", IssueSeverity.Warning);
            }

            merged.Strength ??= known.Strength?.DeepCopy();
            merged.ValueSet ??= known.ValueSet?.DeepCopy();
            merged.Description ??= known.Description?.DeepCopy();
            foreach (var extension in known.Extension.Where(e => !merged.Extension.Exists(other => other.Url?.Value == e.Url?.Value)))
            {
                merged.Extension.Add(extension.DeepCopy());
            }
        }

        element.Binding = merged;
        DropWhereNotBindable(run, element);
        if (element.Binding is null)
        {
            run.Report(SnapshotIssueCodes.BindingWithoutCodes, DifferentialTree.NameOf(differential),
                $"{string.Join(", ", element.Type.Select(type => type.Code?.Value))} has no codes to bind.", IssueSeverity.Warning);
        }
    }

    /// <summary>The binding of a choice is not that of its slice of a type that has no codes.</summary>
    private static void DropWhereNotBindable(SnapshotRun run, R4.ElementDefinition element)
    {
        if (!run.IsSpecialization && element.Binding is not null && element.Type.Count > 0 && !element.Type.Exists(type => Bindable.Contains(type.Code?.Value)))
        {
            element.Binding = null;
        }
    }
}
