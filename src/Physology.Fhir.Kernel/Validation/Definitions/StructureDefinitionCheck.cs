using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>A StructureDefinition can be applied to its base, and its slicing and bindings can work (profiling.html, elementdefinition.html).</summary>
internal static class StructureDefinitionCheck
{
    public static void Run(Node node, R4.StructureDefinition definition, ValidationRun run)
    {
        if (definition.Differential is null || definition.Derivation?.Value != "constraint")
        {
            return;
        }

        var elements = node.Named("differential").SelectMany(d => d.Named("element")).ToList();
        for (var i = 0; i < elements.Count; i++)
        {
            DifferentialElementCheck.Run(elements[i], (R4.ElementDefinition)elements[i].Value, run);
        }

        Snapshot(node, definition, elements, run);
    }

    private static void Snapshot(Node node, R4.StructureDefinition definition, List<Node> elements, ValidationRun run)
    {
        var result = new SnapshotGenerator(run.Definitions).Generate(definition);
        foreach (var issue in result.Issues)
        {
            // What a base that is not here would say is not this definition's fault.
            var severity = issue.Code == SnapshotIssueCodes.UnknownBase || issue.Code == SnapshotIssueCodes.UnknownType ? IssueSeverity.Warning : issue.Severity;
            var at = elements.Find(e => IdOf((R4.ElementDefinition)e.Value) == issue.ElementId) ?? node;
            run.Report(ValidationIssueCodes.DifferentialNotApplicable, severity, at, $"{issue.Code}: {issue.Message}");
        }

        if (result.Definition?.Snapshot is not null)
        {
            FixedValues(node, definition, elements, run);
        }
    }

    // elementdefinition.html#fixed: what the base fixes, a profile of it cannot fix to something else.
    private static void FixedValues(Node node, R4.StructureDefinition definition, List<Node> elements, ValidationRun run)
    {
        if (definition.BaseDefinition?.Value is not { } canonical || run.Validator.FindTree(canonical, node, run) is not { } below)
        {
            return;
        }

        foreach (var element in elements)
        {
            var said = (R4.ElementDefinition)element.Value;
            if (said.Fixed is { } value && below.Find(IdOf(said) ?? "")?.Definition.Fixed is { } original && !original.IsExactly(value))
            {
                run.Error(ValidationIssueCodes.DefinitionNotValid, element.Named("fixed").FirstOrDefault() ?? element, "The base fixes this element to another value.");
            }
        }
    }

    private static string? IdOf(R4.ElementDefinition element) => element.ElementId ?? element.Path?.Value;
}
