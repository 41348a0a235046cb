using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Specification.Snapshots;

/// <summary>A profile leaves some of the base's types, each as narrow as the base had it unless it is narrowed further.</summary>
internal static class TypeRule
{
    public static void Apply(SnapshotRun run, ElementNode node, R4.ElementDefinition differential)
    {
        if (differential.Type.Count == 0)
        {
            return;
        }

        var element = node.Definition!;
        element.Type = differential.Type.ConvertAll(type => Merge(run, element, differential, type));
    }

    private static R4.ElementDefinition.TypeComponent Merge(
        SnapshotRun run, R4.ElementDefinition element, R4.ElementDefinition differential, R4.ElementDefinition.TypeComponent type)
    {
        var merged = type.DeepCopy();
        if (run.IsSpecialization)
        {
            return merged;
        }

        var known = element.Type.Find(other => other.Code?.Value == type.Code?.Value);
        if (known is null)
        {
            if (element.Type.Count > 0 && !element.Type.Exists(other => IsSystemType(other) || run.Source.IsKindOf(type.Code?.Value, other.Code?.Value)))
            {
                run.Report(SnapshotIssueCodes.TypeNotInBase, DifferentialTree.NameOf(differential),
                    $"{type.Code?.Value} is none of {string.Join(", ", element.Type.Select(other => other.Code?.Value))}.", IssueSeverity.Warning);
            }

            return merged;
        }

        if (merged.Profile.Count == 0 && known.Profile.Count > 0)
        {
            merged.Profile = known.Profile.ConvertAll(profile => profile.DeepCopy());
        }

        if (merged.TargetProfile.Count == 0 && known.TargetProfile.Count > 0)
        {
            merged.TargetProfile = known.TargetProfile.ConvertAll(profile => profile.DeepCopy());
        }

        if (merged.Aggregation.Count == 0 && known.Aggregation.Count > 0)
        {
            merged.Aggregation = known.Aggregation.ConvertAll(aggregation => aggregation.DeepCopy());
        }

        merged.Versioning ??= known.Versioning?.DeepCopy();
        if (merged.Extension.Count == 0 && known.Extension.Count > 0)
        {
            merged.Extension = known.Extension.ConvertAll(extension => extension.DeepCopy());
        }

        return merged;
    }

    // Extension.url is a System.String of FHIRPath, which profiles write as uri.
    private static bool IsSystemType(R4.ElementDefinition.TypeComponent type) =>
        type.Code?.Value?.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal) == true;
}
