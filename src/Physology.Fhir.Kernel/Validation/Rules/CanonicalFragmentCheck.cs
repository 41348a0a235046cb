using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A canonical that is a fragment alone leads to something contained (references.html#canonical). A warning, because questionnaires are published whose value sets are added when they are used.</summary>
internal sealed class CanonicalFragmentCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.Canonical { Value: ['#', _, ..] text } && run.References.Resolve(node, text) is Resolution.NotThere)
        {
            run.Warn(ValidationIssueCodes.UnresolvedReference, node, "Leads to nothing contained in the resource.");
        }
    }
}
