using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Definitions made for a test, in few words.</summary>
internal static class Definitions
{
    public const string Animals = "http://example.org/CodeSystem/animals";
    public const string AllAnimals = "http://example.org/ValueSet/animals";

    /// <summary>A small hierarchy: animal (abstract) over mammal (dog, cat) and bird (dodo, inactive; duck); the platypus is below both.</summary>
    public static R4.CodeSystem AnimalSystem(Action<R4.CodeSystem>? change = null)
    {
        var system = Read<R4.CodeSystem>("""
            {"resourceType":"CodeSystem","url":"http://example.org/CodeSystem/animals","version":"1.2","status":"active","content":"complete","caseSensitive":true,
             "property":[{"code":"legs","type":"integer"},{"code":"notSelectable","uri":"http://hl7.org/fhir/concept-properties#notSelectable","type":"boolean"},
                         {"code":"gone","uri":"http://hl7.org/fhir/concept-properties#inactive","type":"boolean"},{"code":"food","type":"code"},{"code":"subsumedBy","uri":"http://hl7.org/fhir/concept-properties#parent","type":"code"}],
             "concept":[{"code":"animal","display":"Animal","property":[{"code":"notSelectable","valueBoolean":true}],"concept":[
               {"code":"mammal","display":"Mammal","concept":[
                 {"code":"dog","display":"Dog","designation":[{"language":"de","value":"Hund"}],"property":[{"code":"legs","valueInteger":4},{"code":"food","valueCode":"cat"}]},
                 {"code":"cat","display":"Cat","property":[{"code":"legs","valueInteger":4}]},
                 {"code":"platypus","display":"Duck-billed platypus","property":[{"code":"legs","valueInteger":4},{"code":"subsumedBy","valueCode":"bird"}]}]},
               {"code":"bird","display":"Bird","concept":[
                 {"code":"duck","display":"Duck","property":[{"code":"legs","valueInteger":2}]},
                 {"code":"dodo","display":"Dodo","property":[{"code":"legs","valueInteger":2},{"code":"gone","valueBoolean":true}]}]}]}]}
            """);
        change?.Invoke(system);
        return system;
    }

    /// <summary>A value set of one compose, given as JSON.</summary>
    public static R4.ValueSet Set(string url, string compose) =>
        Read<R4.ValueSet>($$"""{"resourceType":"ValueSet","url":"{{url}}","version":"1.0","status":"active","compose":{{compose}}}""");

    public static TerminologyService Service(params R4.Resource[] definitions) => new(DefinitionStore.Of(definitions));

    /// <summary>A service over the animals and a value set of this compose, with the url of <see cref="AllAnimals"/>.</summary>
    public static TerminologyService Over(string compose, params R4.Resource[] more) => Service([AnimalSystem(), Set(AllAnimals, compose), .. more]);

    /// <summary>The codes of the expansion in order, each as system-less text; nested ones after their parent.</summary>
    public static string[] Codes(ExpansionResult result)
    {
        static IEnumerable<string> Flat(IEnumerable<R4.ValueSet.ContainsComponent> contains) =>
            contains.SelectMany(c => Flat(c.Contains).Prepend(c.Code?.Value ?? ""));
        return result is ExpansionResult.Expanded { ValueSet.Expansion: { } expansion } ? [.. Flat(expansion.Contains)]
            : throw new Xunit.Sdk.XunitException(string.Join('\n', ((ExpansionResult.NotExpanded)result).Issues));
    }

    /// <summary>The codes of the issues of an expansion that failed.</summary>
    public static string[] IssueCodes(ExpansionResult result) =>
        result is ExpansionResult.NotExpanded failed ? [.. failed.Issues.Select(i => i.Code.Value)] : [];

    /// <summary>An answer in one word: valid, the code of what is wrong, or not checked; warnings follow.</summary>
    public static string Short(CodeValidation answer) => answer switch
    {
        CodeValidation.Valid valid => string.Join(' ', valid.Warnings.Select(w => w.Code.Value).Prepend("valid")),
        CodeValidation.Invalid invalid => invalid.Code.Value,
        CodeValidation.NotChecked open => "not checked " + open.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static T Read<T>(string json) where T : R4.Resource
    {
        var parsed = FhirJson.Parse<T>(json);
        return parsed.IsClean ? parsed.Value! : throw new Xunit.Sdk.XunitException(parsed.Issues[0].ToString());
    }
}
