using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation.Bundles;
using Physology.Fhir.Kernel.Validation.Definitions;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>What is checked of a whole resource, besides what its definition says: its profiles, what it contains, and the rules of single resource types.</summary>
internal static class ResourceRules
{
    public static void Run(Node node, ValidationRun run)
    {
        var resource = (R4.Resource)node.Value;
        if (resource is R4.DomainResource)
        {
            ContainedCheck.Run(node, run);
        }

        switch (resource)
        {
            case R4.Observation observation:
                VitalSigns.Run(node, observation, run);
                break;
            case R4.Bundle bundle:
                BundleCheck.Run(node, bundle, run);
                break;
            case R4.QuestionnaireResponse response:
                ResponseCheck.Run(node, response, run);
                break;
            case R4.StructureDefinition definition:
                StructureDefinitionCheck.Run(node, definition, run);
                break;
            case R4.OperationDefinition operation:
                OperationProfileCheck.Run(node, operation, run);
                break;
            case R4.CodeSystem system:
                CodeSystemCheck.Run(node, system, run);
                break;
            case R4.ValueSet:
                ValueSetCheck.Run(node, run);
                break;
            case R4.ConceptMap:
                ConceptMapCheck.Run(node, run);
                break;
            case R4.Questionnaire:
                QuestionnaireCheck.Run(node, run);
                break;
            case R4.SearchParameter:
                SearchParameterCheck.Run(node, run);
                break;
            case R4.CapabilityStatement:
                CapabilityStatementCheck.Run(node, run);
                break;
            case R4.Parameters:
                ParametersCheck.Run(node, run);
                break;
        }

        foreach (var profile in run.Validator.GlobalProfiles(resource.TypeName))
        {
            if (run.Validator.FindProfile(profile, node, run) is { } known)
            {
                run.Profile(node, known);
            }
        }

        if (resource.Meta is { } meta)
        {
            Stated(node, meta, run);
        }
    }

    private static void Stated(Node node, R4.Meta meta, ValidationRun run)
    {
        for (var i = 0; i < meta.Profile.Count; i++)
        {
            if (meta.Profile[i].Value is not { Length: > 0 } canonical)
            {
                continue;
            }

            if (run.Validator.FindProfile(canonical, node, run) is { } profile)
            {
                run.Profile(node, profile);
            }
            else
            {
                var at = node.Named("meta").First().Named("profile").ElementAt(i);
                run.Warn(ValidationIssueCodes.ProfileNotAvailable, at, $"Not checked against {canonical}, which is not available here.");
            }
        }
    }
}
