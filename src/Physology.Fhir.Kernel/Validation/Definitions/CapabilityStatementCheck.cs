using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>The profiles that a CapabilityStatement names for a resource type are profiles of it, as far as they are known here (capabilitystatement-definitions.html#rest.resource.profile).</summary>
internal static class CapabilityStatementCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        foreach (var resource in node.Named("rest").SelectMany(r => r.Named("resource")))
        {
            if (((R4.CapabilityStatement.ResourceComponent)resource.Value).Type?.Value is not { } type)
            {
                continue;
            }

            foreach (var at in resource.Named("profile").Concat(resource.Named("supportedProfile")))
            {
                if (at.Value is R4.Canonical { Value: { Length: > 0 } canonical } && run.Definitions.FindStructureDefinition(canonical)?.Type?.Value is { } other && other != type)
                {
                    run.Error(ValidationIssueCodes.ProfileOfOtherType, at, $"The profile {canonical} is for {other}, not for {type}.");
                }
            }
        }
    }
}
