using System.Globalization;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>A profile narrows how often an element may be there. What it says is taken; that it widens the base is reported.</summary>
internal static class CardinalityRule
{
    public static void Apply(SnapshotRun run, ElementNode node, R4.ElementDefinition differential)
    {
        var element = node.Definition!;
        if (!run.IsSpecialization)
        {
            Check(run, node, differential);
        }

        element.Min = differential.Min?.DeepCopy() ?? element.Min;
        element.Max = differential.Max?.DeepCopy() ?? element.Max;
    }

    private static void Check(SnapshotRun run, ElementNode node, R4.ElementDefinition differential)
    {
        var element = node.Definition!;
        // A root's own cardinality says how often the whole may be used: nothing follows from it for the base.
        if (!(differential.Path?.Value ?? "").Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        var isNarrower = node.SliceName is not null || differential.Min?.Value is not { } min || min >= (element.Min?.Value ?? 0);
        if (!isNarrower || Number(differential.Max?.Value) > Number(element.Max?.Value))
        {
            run.Report(SnapshotIssueCodes.WiderCardinality, DifferentialTree.NameOf(differential),
                $"{differential.Min?.Value ?? element.Min?.Value}..{differential.Max?.Value ?? element.Max?.Value} is wider than {element.Min?.Value}..{element.Max?.Value} of the base.", IssueSeverity.Warning);
        }
    }

    private static int Number(string? max) =>
        int.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : max is null ? 0 : int.MaxValue;
}
