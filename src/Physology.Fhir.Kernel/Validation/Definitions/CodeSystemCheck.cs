using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>A CodeSystem keeps to what it declares (codesystem.html): its properties, its count, the value set of all its codes, what it supplements. That a code stands there once is csd-1's to say.</summary>
internal static class CodeSystemCheck
{
    private const string Properties = "http://hl7.org/fhir/concept-properties";

    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "inactive", "deprecated", "deprecationDate", "retirementDate", "status", "notSelectable", "parent", "child", "itemWeight", "synonym", "comment", "effectiveDate", "partOf",
    };

    public static void Run(Node node, R4.CodeSystem system, ValidationRun run)
    {
        var declared = Declared(node, system, run);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        Codes(system.Concept, codes);
        var isComplete = system.Content?.Value == "complete";
        foreach (var concept in node.Named("concept"))
        {
            Concept(concept, isComplete ? codes : null, declared, run);
        }

        // codesystem.html: the count of all concepts, where the system is complete; more can be defined than listed elsewhere.
        if (system.Count?.Value is { } count && isComplete && codes.Count > 0 && codes.Count != count)
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, $"The count says {count} concepts; there are {codes.Count}.");
        }

        if (system.Supplements is not null != (system.Content?.Value == "supplement"))
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, "A supplement has content 'supplement' and names what it supplements; nothing else does.");
        }
        else if (system.Supplements?.Value is { } supplemented)
        {
            Supplement(node, Canonical.Of(supplemented), run);
        }

        WholeValueSet(node, system, run);
    }

    // concept-properties are HL7's own names for what properties mean, each with the type that it has.
    private static Dictionary<string, string?> Declared(Node node, R4.CodeSystem system, ValidationRun run)
    {
        var declared = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var at in node.Named("property"))
        {
            var property = (R4.CodeSystem.PropertyComponent)at.Value;
            declared.TryAdd(property.Code?.Value ?? "", property.Type?.Value);
            if (property.Uri?.Value is not { } uri || !uri.StartsWith(Properties + "#", StringComparison.Ordinal))
            {
                continue;
            }

            var meaning = uri[(Properties.Length + 1)..];
            if (run.InSystem(new CodedValue(Properties, meaning)) is CodeValidation.Invalid)
            {
                run.Warn(ValidationIssueCodes.DefinitionNotValid, at, "HL7 defines no such concept property.");
            }
            else if (meaning is "parent" or "child" or "partOf" && property.Type?.Value is { } type and not "code")
            {
                run.Error(ValidationIssueCodes.DefinitionNotValid, at, $"The property {meaning} is of type code, not {type}.");
            }
        }

        return declared;
    }

    private static void Codes(List<R4.CodeSystem.ConceptComponent> concepts, HashSet<string> codes)
    {
        foreach (var concept in concepts)
        {
            codes.Add(concept.Code?.Value ?? "");
            Codes(concept.Concept, codes);
        }
    }

    private static void Concept(Node node, HashSet<string>? codes, Dictionary<string, string?> declared, ValidationRun run)
    {
        foreach (var at in node.Named("property"))
        {
            Property(at, (R4.CodeSystem.ConceptPropertyComponent)at.Value, codes, declared, run);
        }

        foreach (var inner in node.Named("concept"))
        {
            Concept(inner, codes, declared, run);
        }
    }

    private static void Property(Node node, R4.CodeSystem.ConceptPropertyComponent property, HashSet<string>? codes, Dictionary<string, string?> declared, ValidationRun run)
    {
        var code = property.Code?.Value ?? "";
        if (!declared.TryGetValue(code, out var type))
        {
            if (!Standard.Contains(code))
            {
                // "A code that is a reference to CodeSystem.property.code"
                run.Error(ValidationIssueCodes.DefinitionNotValid, node, "The code system declares no such property.");
            }

            return;
        }

        if (property.Value is { } value && type is not null && value.TypeName != type)
        {
            run.Error(ValidationIssueCodes.DefinitionNotValid, node, $"The property is declared as {type}, and this value is a {value.TypeName}.");
        }
        else if (property.Value is R4.Code { Value: { } other } && codes?.Contains(other) == false)
        {
            // Type code, "(internal reference)": "a code that identifies a reference to another concept". HL7's own tables keep other codes there,
            // but a hierarchy of what is not there is none.
            run.Report(ValidationIssueCodes.DefinitionNotValid, code is "parent" or "child" ? IssueSeverity.Error : IssueSeverity.Warning, node, "The property refers to another concept of the code system, and there is none with this code.");
        }
    }

    // A supplement says more of concepts that are there; it adds none (codesystem.html#supplements).
    private static void Supplement(Node node, Canonical supplemented, ValidationRun run)
    {
        foreach (var concept in node.Named("concept"))
        {
            if (((R4.CodeSystem.ConceptComponent)concept.Value).Code?.Value is { Length: > 0 } code
                && run.InSystem(new CodedValue(supplemented.Url, code, supplemented.Version)) is CodeValidation.Invalid { Code: var why } && DefinedCode.IsUnknown(why))
            {
                run.Error(ValidationIssueCodes.UnknownCode, concept, $"The code system {supplemented.Url}, which is supplemented, has no such code.");
            }

            Supplement(concept, supplemented, run);
        }
    }

    // A warning, because HL7's own v3 code systems do otherwise: "The definition of the value set SHALL include all codes from this code system and only codes from this code system"
    private static void WholeValueSet(Node node, R4.CodeSystem system, ValidationRun run)
    {
        if (system.ValueSet?.Value is not { } canonical || run.Definitions.FindValueSet(canonical)?.Compose is not { } compose)
        {
            return;
        }

        var isWhole = compose is { Include: [{ Concept.Count: 0, Filter.Count: 0, ValueSet.Count: 0 } only], Exclude.Count: 0 } && only.System?.Value == system.Url?.Value;
        if (!isWhole)
        {
            run.Warn(ValidationIssueCodes.DefinitionNotValid, node.Named("valueSet").First(), "The value set is not the one of all codes of this code system and no others.");
        }
    }
}
