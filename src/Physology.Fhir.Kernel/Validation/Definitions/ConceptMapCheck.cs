using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>The codes that a ConceptMap maps are those of the systems it names, where these are known here in full (conceptmap-definitions.html#group).</summary>
internal static class ConceptMapCheck
{
    public static void Run(Node node, ValidationRun run)
    {
        foreach (var group in node.Named("group"))
        {
            var component = (R4.ConceptMap.GroupComponent)group.Value;
            foreach (var element in group.Named("element"))
            {
                Code(element, component.Source?.Value, component.SourceVersion?.Value, ((R4.ConceptMap.ElementComponent)element.Value).Code, run);
                foreach (var target in element.Named("target"))
                {
                    Code(target, component.Target?.Value, component.TargetVersion?.Value, ((R4.ConceptMap.TargetComponent)target.Value).Code, run);
                }
            }
        }
    }

    private static void Code(Node node, string? system, string? version, R4.Code? code, ValidationRun run)
    {
        if (system is not null && code?.Value is { Length: > 0 } text
            && run.InSystem(new CodedValue(system, text, version)) is CodeValidation.Invalid { Code: var why } && DefinedCode.IsUnknown(why))
        {
            run.Error(ValidationIssueCodes.MappedCodeUnknown, node, $"The code system {system} has no such code.");
        }
    }
}
