using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// The check before anything is filed: every resource of the bundle states a profile of ours, conforms to R4 and to each profile it
/// states, and every reference inside the bundle resolves. May be shared between threads.
/// </summary>
public sealed class BundleChecker
{
    private readonly Validator _validator;
    private readonly string _ours;

    /// <summary>A checker for bundles of our own making.</summary>
    /// <param name="definitions">Our profiles and what they need.</param>
    /// <param name="canonicalBase">What the canonicals of our own profiles begin with.</param>
    public BundleChecker(DefinitionStore definitions, string canonicalBase)
    {
        ArgumentNullException.ThrowIfNull(canonicalBase);
        // We ship the profiles, so one that cannot be compiled is our own fault and must not look like a patient's data.
        _validator = new Validator(definitions, options: new ValidatorOptions { ThrowOnInvalidDefinition = true });
        _ours = canonicalBase.TrimEnd('/') + "/StructureDefinition/";
    }

    /// <summary>Checks a bundle. Bad content is a report, never an exception; advice and warnings are left out.</summary>
    /// <exception cref="InvalidDefinitionException">A profile of the guide that cannot be compiled.</exception>
    public ValidationReport Check(R4.Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var root = new Node(bundle);
        var run = new ValidationRun(_validator, root);
        BasePass.Resource(root, run);
        foreach (var entry in root.Named("entry"))
        {
            CheckEntry(entry, run);
        }

        return new ValidationReport([.. run.Issues.Where(IsOfInterest)]);
    }

    private void CheckEntry(Node entry, ValidationRun run)
    {
        if (entry.Named("resource").FirstOrDefault() is not { Value: R4.Resource resource } node)
        {
            if (((R4.Bundle.EntryComponent)entry.Value).Request?.Method?.Value is not ("GET" or "HEAD" or "DELETE"))
            {
                run.Error(ValidationIssueCodes.EntryWithoutResource, entry, "The entry writes and carries no resource.");
            }

            return;
        }

        var profiles = resource.Meta?.Profile.Select(p => p.Value).OfType<string>().ToList() ?? [];
        if (!profiles.Exists(p => p.StartsWith(_ours, StringComparison.Ordinal)))
        {
            run.Error(ValidationIssueCodes.NoProfileStated, node, $"The {resource.TypeName} states no profile of ours.");
        }

        foreach (var profile in profiles.Where(p => p.StartsWith(_ours, StringComparison.Ordinal) && run.Definitions.FindStructureDefinition(p) is null))
        {
            run.Error(ValidationIssueCodes.UnknownProfile, node, $"There is no profile {profile}.");
        }

        References(node, run);
    }

    // A urn: means something only inside this bundle.
    private static void References(Node node, ValidationRun run)
    {
        if (node.Value is R4.ResourceReference { Reference.Value: { } text } && text.StartsWith("urn:", StringComparison.Ordinal)
            && run.References.Resolve(node, text) is Resolution.Outside)
        {
            run.Error(ValidationIssueCodes.UnresolvedReference, node, "Leads to nothing in this bundle.");
        }

        foreach (var child in node.Children)
        {
            References(child, run);
        }
    }

    // How each entry is written (bdl-3, the request) is the outbox's to say when it knows what the EHR takes; what is filed are the entries.
    private static bool IsOfFrame(ValidationIssue issue) => issue.Code == ValidationIssueCodes.InvariantFailed && issue.Path == "Bundle";

    private bool IsOfInterest(ValidationIssue issue) =>
        (issue.Severity >= IssueSeverity.Error && !IsOfFrame(issue))
        || (issue.Code == ValidationIssueCodes.ProfileNotAvailable && !issue.Message.Contains(_ours, StringComparison.Ordinal));
}
