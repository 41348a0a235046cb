using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Bundles;

/// <summary>A message begins with its MessageHeader and carries what that is about (messaging.html).</summary>
internal static class MessageCheck
{
    public static void Run(Node node, R4.Bundle bundle, ValidationRun run)
    {
        var first = node.Named("entry").FirstOrDefault();
        if (first?.Named("resource").FirstOrDefault() is not { Value: R4.MessageHeader } header)
        {
            run.Error(ValidationIssueCodes.FirstEntry, first ?? node, "A message begins with a MessageHeader (bdl-12).");
            return;
        }

        BundleReferences.MustBeThere(header.Named("focus"), "focus", run);
    }
}
