using System.Text.Json;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Tests.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>Every word list of the guide can be used offline, and every code of somebody else's system says where it was seen.</summary>
public sealed class GuideVocabularyTests
{
    private static readonly string[] Others = ["http://loinc.org", "http://snomed.info/sct"];
    private static readonly TerminologyService Terms = new(Examples.Guide);

    public static TheoryData<string> ValueSets => new(EmbeddedGuide.Names.Where(n => n.StartsWith("ValueSet-", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(ValueSets))]
    public void ValueSet_OfTheGuide_ExpandsOffline(string file)
    {
        var url = $"{FhirCanonicals.Base}/ValueSet/{file["ValueSet-".Length..^".json".Length]}|{FhirCanonicals.Version}";

        var expanded = Assert.IsType<ExpansionResult.Expanded>(Terms.Expand(url));
        Assert.NotEmpty(expanded.ValueSet.Expansion!.Contains);
    }

    [Fact]
    public void CodesOfOurOwn_InTheExamples_AreInTheirListsWithTheirWords()
    {
        foreach (var (file, system, code, display) in Codings(ExampleFiles()).Where(c => c.System.StartsWith(FhirCanonicals.Base + "/CodeSystem/", StringComparison.Ordinal)))
        {
            var concept = Examples.Guide.FindCodeSystem(system)?.Concept.FirstOrDefault(c => c.Code?.Value == code);
            Assert.True(concept is not null, $"{file}: {system}#{code} is in no list");
            Assert.True(display is null || display == concept.Display?.Value, $"{file}: {system}#{code} is not called '{display}'");
        }
    }

    [Fact]
    public void ExternalCodes_OfTheGuide_AreListedWithWhereTheyWereSeen()
    {
        var listed = Listed();
        var used = Codings(GuideFiles().Concat(ExampleFiles())).Where(c => Others.Contains(c.System, StringComparer.Ordinal)).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, c => Assert.True(listed.ContainsKey((c.System, c.Code)), $"{c.File}: {c.System}#{c.Code} is in neither supplement"));
        Assert.All(listed, c => Assert.True(c.Value.Check is "verified" or "to-be-checked", c.Key.Code));
        Assert.All(listed, c => Assert.NotEmpty(c.Value.SeenIn));
        Assert.All(listed.Keys, c => Assert.Contains(used, u => (u.System, u.Code) == c));
    }

    [Fact]
    public void ExternalCodes_ToBeChecked_AreTheseAndNoOthers() =>
        Assert.Equal([("http://loinc.org", "11506-3")], Listed().Where(c => c.Value.Check == "to-be-checked").Select(c => c.Key).Order());

    [Fact]
    public void Scores_OfTheGuide_AreMappedToTheCodesWrittenBesideThem()
    {
        var map = Examples.Guide.FindConceptMap($"{FhirCanonicals.Base}/ConceptMap/score-to-standard|{FhirCanonicals.Version}")!;
        var mapped = map.Group.SelectMany(g => g.Element.Select(e => (e.Code!.Value!, g.Target!.Value!, e.Target.Single().Code!.Value!))).Order();

        Assert.Equal(Physology.Fhir.Clinical.Codes.Scores.All.SelectMany(s => Physology.Fhir.Clinical.Codes.Scores.AlsoCoded(s).Select(c => (s.Code, c.System, c.Code))).Order(), mapped);
    }

    [Fact]
    public void Grades_OfTheGuide_CarryTheNumberTheyStandFor()
    {
        foreach (var (scale, name) in new[] { (Physology.Fhir.Clinical.Codes.Grades.Texture, "texture"), (Physology.Fhir.Clinical.Codes.Grades.Tenderness, "tenderness") })
        {
            for (var i = 0; i < scale.Count; i++)
            {
                var concept = Examples.Guide.FindCodeSystem(FhirCanonicals.CodeSystem("grade"))!.Concept.Single(c => c.Code?.Value == scale[i].Code);
                Assert.Equal([$"{i}", name], concept.Property.Select(p => (p.Value as R4.PrimitiveType)?.ValueText));
            }
        }
    }

    private static Dictionary<(string System, string Code), (string Check, string SeenIn)> Listed() => Examples.Guide.All.OfType<R4.CodeSystem>()
        .Where(s => s.Content?.Value == "supplement" && s.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal))
        .SelectMany(s => s.Concept.Select(c => (Key: (s.Supplements!.Value!, c.Code!.Value!), Check: Text(c, "check"), SeenIn: Text(c, "seen-in"))))
        .ToDictionary(c => c.Key, c => (c.Check, c.SeenIn));

    private static string Text(R4.CodeSystem.ConceptComponent concept, string property) =>
        (concept.Property.SingleOrDefault(p => p.Code?.Value == property)?.Value as R4.PrimitiveType)?.ValueText ?? "";

    private static IEnumerable<(string Name, byte[] Utf8)> GuideFiles() => EmbeddedGuide.All();

    private static IEnumerable<(string Name, byte[] Utf8)> ExampleFiles() =>
        GuideExampleFiles.Valid.Select(name => (name, File.ReadAllBytes(Path.Combine(Repository.Root, "profiles", "fsh-generated", "examples", name))));

    // Codings, and the targets of maps. What HL7's own snapshots and mappings name is not ours.
    private static IEnumerable<(string File, string System, string Code, string? Display)> Codings(IEnumerable<(string Name, byte[] Utf8)> files)
    {
        foreach (var (name, utf8) in files)
        {
            using var json = JsonDocument.Parse(utf8);
            foreach (var found in In(json.RootElement).ToList())
            {
                yield return (name, found.System, found.Code, found.Display);
            }
        }
    }

    private static IEnumerable<(string System, string Code, string? Display)> In(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(In);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var nested = element.EnumerateObject().Where(p => p.Name is not ("snapshot" or "mapping")).SelectMany(p => In(p.Value));
        if (element.TryGetProperty("system", out var system) && system.ValueKind == JsonValueKind.String && element.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String)
        {
            return nested.Prepend((system.GetString()!, code.GetString()!, element.TryGetProperty("display", out var display) ? display.GetString() : null));
        }

        // ConceptMap.group: the target's system stands once, above its codes.
        return element.TryGetProperty("target", out var target) && target.ValueKind == JsonValueKind.String && element.TryGetProperty("element", out var elements)
            ? nested.Concat(elements.EnumerateArray().SelectMany(e => e.GetProperty("target").EnumerateArray()).Select(t => (target.GetString()!, t.GetProperty("code").GetString()!, (string?)null)))
            : nested;
    }
}
