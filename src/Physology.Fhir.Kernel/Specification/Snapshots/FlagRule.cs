using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>Must support, modifier, summary.</summary>
internal static class FlagRule
{
    public static void Apply(SnapshotRun run, R4.ElementDefinition element, R4.ElementDefinition differential)
    {
        // An extension says itself whether it modifies (TypeProfileRule): there, a profile only repeats it.
        if (!run.IsSpecialization && differential.IsModifier is { } modifier && modifier.Value != (element.IsModifier?.Value ?? false)
            && element.Type is not [{ Code.Value: "Extension" }] && (differential.Path?.Value ?? "").Contains('.', StringComparison.Ordinal))
        {
            run.Report(SnapshotIssueCodes.ModifierChanged, DifferentialTree.NameOf(differential), "Whether an element is a modifier is the base's to say.", IssueSeverity.Warning);
        }

        element.MustSupport = differential.MustSupport?.DeepCopy() ?? element.MustSupport;
        element.IsModifier = differential.IsModifier?.DeepCopy() ?? element.IsModifier;
        element.IsModifierReason = differential.IsModifierReason?.DeepCopy() ?? element.IsModifierReason;
        element.IsSummary = differential.IsSummary?.DeepCopy() ?? element.IsSummary;
    }
}
