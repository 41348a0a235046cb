using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>A CodeSystem's concepts keep to what it declares (codesystem.html): codes once each, declared properties with values of their type, a count that is right.</summary>
internal static class CodeSystemCheck
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "inactive", "deprecated", "deprecationDate", "retirementDate", "status", "notSelectable", "parent", "child", "itemWeight", "synonym", "comment", "effectiveDate", "partOf",
    };

    public static void Run(Node node, R4.CodeSystem system, ValidationRun run)
    {
        var declared = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in system.Property)
        {
            declared.TryAdd(property.Code?.Value ?? "", property.Type?.Value);
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in node.Named("concept"))
        {
            Concept(concept, codes, declared, run);
        }

        // codesystem.html: the count of all concepts, where the system is complete; more can be defined than listed elsewhere.
        if (system.Count?.Value is { } count && system.Content?.Value == "complete" && codes.Count > 0 && codes.Count != count)
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, $"The count says {count} concepts; there are {codes.Count}.");
        }

        if (system.Supplements is not null != (system.Content?.Value == "supplement"))
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, "A supplement has content 'supplement' and names what it supplements; nothing else does.");
        }
    }

    private static void Concept(Node node, HashSet<string> codes, Dictionary<string, string?> declared, ValidationRun run)
    {
        var concept = (R4.CodeSystem.ConceptComponent)node.Value;
        if (concept.Code?.Value is { } code && !codes.Add(code))
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, "The code system has this code twice (csd-1).");
        }

        foreach (var at in node.Named("property"))
        {
            Property(at, (R4.CodeSystem.ConceptPropertyComponent)at.Value, declared, run);
        }

        foreach (var inner in node.Named("concept"))
        {
            Concept(inner, codes, declared, run);
        }
    }

    private static void Property(Node node, R4.CodeSystem.ConceptPropertyComponent property, Dictionary<string, string?> declared, ValidationRun run)
    {
        var code = property.Code?.Value ?? "";
        if (!declared.TryGetValue(code, out var type))
        {
            if (!Standard.Contains(code))
            {
                run.Warn(ValidationIssueCodes.DefinitionNotValid, node, "The code system declares no such property.");
            }

            return;
        }

        if (property.Value is { } value && type is not null && value.TypeName != type)
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, $"The property is declared as {type}, and this value is a {value.TypeName}.");
        }
    }
}
