namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>What values an element may have: a profile's word goes over the base's.</summary>
internal static class ValueRule
{
    public static void Apply(SnapshotRun run, R4.ElementDefinition element, R4.ElementDefinition differential)
    {
        if (!run.IsSpecialization && element.Fixed is { } known && differential.Fixed is { } changed && !known.IsExactly(changed))
        {
            run.Report(SnapshotIssueCodes.FixedValueChanged, DifferentialTree.NameOf(differential), "The base fixes another value, and nothing can have both.", Kernel.Issues.IssueSeverity.Warning);
        }

        element.Fixed = differential.Fixed?.DeepCopy() ?? element.Fixed;
        element.Pattern = differential.Pattern?.DeepCopy() ?? element.Pattern;
        element.DefaultValue = differential.DefaultValue?.DeepCopy() ?? element.DefaultValue;
        element.MinValue = differential.MinValue?.DeepCopy() ?? element.MinValue;
        element.MaxValue = differential.MaxValue?.DeepCopy() ?? element.MaxValue;
        element.MaxLength = differential.MaxLength?.DeepCopy() ?? element.MaxLength;
    }
}
