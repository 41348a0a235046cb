using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>A StructureDefinition can be applied to its base, and its slicing and bindings can work (profiling.html, elementdefinition.html).</summary>
internal static class StructureDefinitionCheck
{
    // R4's largest have some hundred; merging takes time that grows faster than their number, and a stranger may send any number.
    private const int MostElements = 3_000;

    public static void Run(Node node, R4.StructureDefinition definition, ValidationRun run)
    {
        Expressions(node, definition, run);
        if (definition.Differential is null || definition.Derivation?.Value != "constraint")
        {
            return;
        }

        var elements = node.Named("differential").SelectMany(d => d.Named("element")).ToList();
        foreach (var element in elements)
        {
            DifferentialElementCheck.Run(element, (R4.ElementDefinition)element.Value, run);
        }

        if (definition.Type?.Value == "Extension" && Schemas.TypeNameOf(definition.BaseDefinition?.Value ?? "") == "Extension")
        {
            ExtensionUrl(node, definition, elements, run);
        }

        if (elements.Count > MostElements)
        {
            run.Inform(ValidationIssueCodes.DifferentialNotApplicable, node, $"Not applied to its base: a differential of more than {MostElements} elements.");
            return;
        }

        Snapshot(node, definition, elements, run);
    }

    // defining-extensions.html: what is found by its url must say the same url of itself.
    private static void ExtensionUrl(Node node, R4.StructureDefinition definition, List<Node> elements, ValidationRun run)
    {
        var said = elements.Find(e => IsUrl((R4.ElementDefinition)e.Value)) ?? node.Named("snapshot").SelectMany(s => s.Named("element")).FirstOrDefault(e => IsUrl((R4.ElementDefinition)e.Value));
        if (said is null || ((R4.ElementDefinition)said.Value).Fixed is not R4.PrimitiveType { ValueText: { } url })
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, said ?? node, "The definition of an extension fixes Extension.url to its own url.");
        }
        else if (definition.Url?.Value is { } own && own != url)
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, said, "The url that the extension fixes is not the url of its definition.");
        }
    }

    private static bool IsUrl(R4.ElementDefinition element) => element.Path?.Value == "Extension.url" && element.SliceName is null;

    private static void Expressions(Node node, R4.StructureDefinition definition, ValidationRun run)
    {
        foreach (var at in node.Named("contextInvariant").Concat(node.Named("context").Where(c => ((R4.StructureDefinition.ContextComponent)c.Value).Type?.Value == "fhirpath").SelectMany(c => c.Named("expression"))))
        {
            ExpressionText.Check(at, (at.Value as R4.TextPrimitive)?.Value, null, run);
        }

        // What is stated once in the differential stands in the snapshot again.
        foreach (var element in (definition.Differential is null ? node.Named("snapshot") : node.Named("differential")).SelectMany(d => d.Named("element")))
        {
            var context = DifferentialElementCheck.ContextOf((R4.ElementDefinition)element.Value);
            foreach (var at in element.Named("constraint"))
            {
                ExpressionText.Check(at, ((R4.ElementDefinition.ConstraintComponent)at.Value).Expression?.Value, context, run);
            }
        }
    }

    private static void Snapshot(Node node, R4.StructureDefinition definition, List<Node> elements, ValidationRun run)
    {
        var result = new SnapshotGenerator(run.Definitions).Generate(definition);
        foreach (var issue in result.Issues)
        {
            var index = elements.FindIndex(e => IdOf((R4.ElementDefinition)e.Value) == issue.ElementId);
            // Of two in the wrong order it is the first that stands where it cannot.
            index = issue.Code == SnapshotIssueCodes.OutOfOrder && index > 0 ? index - 1 : index;
            run.Report(ValidationIssueCodes.DifferentialNotApplicable, SeverityOf(issue), index < 0 ? node : elements[index], $"{issue.Code}: {issue.Message}");
        }

        if (result.Definition?.Snapshot is not null && definition.BaseDefinition?.Value is { } canonical && run.Validator.FindTree(canonical, node, run) is { } below)
        {
            FixedValues(below, elements, run);
            DifferentialTypes.Check(below, elements, run);
        }
    }

    // profiling.html: a profile can only allow less than its base. What a base that is not here would say is not this definition's fault, a slice
    // that nothing tells apart is one that HL7's own profiles have, and the last two are reported on their own.
    private static IssueSeverity SeverityOf(SnapshotIssue issue) =>
        issue.Code == SnapshotIssueCodes.UnknownBase || issue.Code == SnapshotIssueCodes.UnknownType || issue.Code == SnapshotIssueCodes.NoSlicing
        || issue.Code == SnapshotIssueCodes.FixedValueChanged || issue.Code == SnapshotIssueCodes.BindingWithoutCodes
            ? IssueSeverity.Warning
            : IssueSeverity.Error;

    // elementdefinition.html#fixed: what the base fixes, a profile of it cannot fix to something else.
    private static void FixedValues(SnapshotTree below, List<Node> elements, ValidationRun run)
    {
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
