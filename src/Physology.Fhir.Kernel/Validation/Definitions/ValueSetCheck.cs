using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>What a ValueSet takes in exists, as far as it is known here (valueset.html#compositions): listed codes, a system that is a system.</summary>
internal static class ValueSetCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        foreach (var set in node.Named("compose").SelectMany(c => c.Named("include").Concat(c.Named("exclude"))))
        {
            var include = (R4.ValueSet.IncludeComponent)set.Value;
            if (include.System?.Value is not { } system)
            {
                continue;
            }

            if (run.Definitions.FindValueSet(system) is not null && run.Definitions.FindCodeSystem(system) is null)
            {
                run.Error(ValidationIssueCodes.CanonicalTargetType, set.Named("system").First(), "Names a ValueSet where a code system is asked for.");
                continue;
            }

            foreach (var concept in set.Named("concept"))
            {
                var value = new CodedValue(system, ((R4.ValueSet.ConceptComponent)concept.Value).Code?.Value, include.Version?.Value);
                if (run.InSystem(value) is CodeValidation.Invalid { Code: var code } && code == TerminologyIssueCodes.UnknownCode)
                {
                    run.Error(ValidationIssueCodes.UnknownCode, concept, $"The code system {system} has no such code.");
                }
            }
        }
    }
}
