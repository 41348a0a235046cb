using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>References that must lead to an entry of the same bundle.</summary>
internal static class BundleReferences
{
    public static void MustBeThere(Node? reference, string what, ValidationRun run)
    {
        if (reference?.Value is R4.ResourceReference { Reference.Value: { Length: > 0 } text } && !text.StartsWith('#')
            && run.References.Resolve(reference, text) is Resolution.Outside)
        {
            run.Error(ValidationIssueCodes.NotInBundle, reference, $"The {what} is not in the bundle.");
        }
    }

    public static void MustBeThere(IEnumerable<Node> references, string what, ValidationRun run)
    {
        foreach (var reference in references)
        {
            MustBeThere(reference, what, run);
        }
    }
}
