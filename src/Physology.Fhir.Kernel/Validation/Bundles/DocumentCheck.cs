using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>A document begins with its Composition and carries what that refers to (documents.html#content).</summary>
internal static class DocumentCheck
{
    public static void Run(Node node, R4.Bundle bundle, ValidationRun run)
    {
        var first = node.Named("entry").FirstOrDefault();
        if (first?.Named("resource").FirstOrDefault() is not { Value: R4.Composition } composition)
        {
            run.Error(ValidationIssueCodes.FirstEntry, first ?? node, "A document begins with a Composition (bdl-11).");
            return;
        }

        BundleReferences.MustBeThere(composition.Named("subject"), "subject", run);
        BundleReferences.MustBeThere(composition.Named("encounter"), "encounter", run);
        BundleReferences.MustBeThere(composition.Named("author"), "author", run);
        BundleReferences.MustBeThere(composition.Named("attester").SelectMany(a => a.Named("party")), "attester", run);
        BundleReferences.MustBeThere(composition.Named("custodian"), "custodian", run);
        BundleReferences.MustBeThere(composition.Named("event").SelectMany(e => e.Named("detail")), "detail of an event", run);
        foreach (var section in composition.Named("section"))
        {
            Section(section, run);
        }

        Reached.Check(node, composition, run);
    }

    private static void Section(Node section, ValidationRun run)
    {
        BundleReferences.MustBeThere(section.Named("author"), "author of a section", run);
        BundleReferences.MustBeThere(section.Named("focus"), "focus of a section", run);
        BundleReferences.MustBeThere(section.Named("entry"), "entry of a section", run);
        foreach (var inner in section.Named("section"))
        {
            Section(inner, run);
        }
    }
}
