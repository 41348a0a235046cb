using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Terminology;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Terminology.Definitions;

namespace Physology.Fhir.Kernel.Tests.Terminology;

/// <summary>Concept maps, ours and such as others write.</summary>
public sealed class TranslationTests
{
    private const string Map = "http://example.org/ConceptMap/m";
    private static readonly TerminologyService Guide = new(EmbeddedGuide.Definitions);

    [Fact]
    public void Translate_EveryRegionOfTheGuide_ReachesAnAreaAndItsRegionOfTheCriteria()
    {
        var toArea = Guide.Definitions.All.OfType<R4.ConceptMap>().Single(m => m.Id?.Value?.EndsWith("region-to-wpi-area", StringComparison.Ordinal) == true);
        var toRegion = Guide.Definitions.All.OfType<R4.ConceptMap>().Single(m => m.Id?.Value?.EndsWith("wpi-area-to-acr-region", StringComparison.Ordinal) == true);
        var regions = 0;
        foreach (var element in toArea.Group.SelectMany(g => g.Element.Select(e => (System: g.Source?.Value, Element: e))))
        {
            var expected = element.Element.Target.Where(t => t.Equivalence?.Value is not ("unmatched" or "disjoint")).Select(t => t.Code?.Value).ToList();
            var answer = Guide.Translate(toArea.Url!.Value!, new(element.System, element.Element.Code?.Value));
            if (expected.Count == 0)
            {
                Assert.Equal(TerminologyIssueCodes.NoTranslation, Assert.IsType<Translation.None>(answer).Code);
                continue;
            }

            regions++;
            var areas = Assert.IsType<Translation.Found>(answer).Matches;
            Assert.Equal(expected, areas.Select(m => m.Target.Code));
            foreach (var area in areas)
            {
                Assert.Equal("valid", Short(Guide.ValidateInSystem(area.Target with { Version = null })));
                // The area of the abdomen, the chest and others count in no region of the criteria; then the map says so.
                Assert.True(Guide.Translate(toRegion.Url!.Value!, area.Target) is Translation.Found or Translation.None { Code.Value: "TX302" });
            }
        }

        Assert.True(regions > 20, $"only {regions} regions");
    }

    [Fact]
    public void Translate_RegionToSnomed_GivesTheCodeOfTheMap()
    {
        var map = Guide.Definitions.All.OfType<R4.ConceptMap>().Single(m => m.Id?.Value?.EndsWith("region-to-snomed", StringComparison.Ordinal) == true);
        var group = map.Group.First(g => g.Element.Exists(e => e.Target.Count > 0));
        var element = group.Element.First(e => e.Target.Count > 0);

        var match = Assert.IsType<Translation.Found>(Guide.Translate(map.Url!.Value!, new(group.Source?.Value, element.Code?.Value))).Matches[0];

        Assert.Equal(("http://snomed.info/sct", element.Target[0].Code?.Value, element.Target[0].Equivalence?.Value), (match.Target.System, match.Target.Code, match.Equivalence));
    }

    [Theory]
    [InlineData("a", null, "wider:x narrower:y")]
    [InlineData("b", null, "TX302")] // unmatched
    [InlineData("c", null, "TX302")] // depends on something that is not known
    [InlineData("c", "right", "equivalent:z")]
    [InlineData("c", "left", "TX302")]
    [InlineData("d", null, "inexact:other")] // unmapped: fixed
    [InlineData("", null, "TX106")]
    public void Translate_GroupWithFixed_Answers(string code, string? side, string expected) =>
        Assert.Equal(expected, Words(Two().Translate(Map, new("http://example.org/from", code), side is null ? null : new Dictionary<string, string> { ["http://example.org/side"] = side })));

    [Theory]
    [InlineData("http://example.org/second", "q", "equal:q")] // unmapped: provided
    [InlineData("http://example.org/third", "q", "equal:q")] // unmapped: other-map, which takes the second group
    [InlineData("http://example.org/fourth", "q", "TX303")] // other-map: itself
    [InlineData("http://example.org/fifth", "q", "TX301")]
    [InlineData("http://example.org/nowhere", "a", "TX302")]
    public void Translate_Unmapped_FollowsTheMode(string system, string code, string expected) =>
        Assert.Equal(expected, Words(Two().Translate(Map, new(system, code))));

    [Fact]
    public void Translate_UnknownMapOrVersion_IsSaid()
    {
        Assert.Equal("TX301", Words(Two().Translate("http://example.org/ConceptMap/nowhere", new(null, "a"))));
        Assert.Equal("TX301", Words(Two().Translate(Map + "|9", new(null, "a"))));
        Assert.Equal("wider:x narrower:y", Words(Two().Translate(Map + "|2", new(null, "a"))));
        Assert.Equal("TX302", Words(Two().Translate(Map, new("http://example.org/from", "a", "0"))));
    }

    private static string Words(Translation translation) => translation switch
    {
        Translation.Found found => string.Join(' ', found.Matches.Select(m => $"{m.Equivalence}:{m.Target.Code}")),
        Translation.None none => none.Code.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static TerminologyService Two() => Definitions.Service(
        Read<R4.ConceptMap>("""
            {"resourceType":"ConceptMap","url":"http://example.org/ConceptMap/m","version":"2","status":"active","group":[
              {"source":"http://example.org/from","sourceVersion":"1","target":"http://example.org/to","element":[
                 {"code":"a","target":[{"code":"x","equivalence":"wider"},{"code":"y","equivalence":"narrower"}]},
                 {"code":"b","target":[{"equivalence":"unmatched"}]},
                 {"code":"c","target":[{"code":"z","equivalence":"equivalent","dependsOn":[{"property":"http://example.org/side","value":"right"}]}]}],
               "unmapped":{"mode":"fixed","code":"other"}},
              {"source":"http://example.org/second","target":"http://example.org/to","element":[{"code":"p"}],"unmapped":{"mode":"provided"}},
              {"source":"http://example.org/third","target":"http://example.org/to","element":[{"code":"p"}],"unmapped":{"mode":"other-map","url":"http://example.org/ConceptMap/n"}},
              {"source":"http://example.org/fourth","target":"http://example.org/to","element":[{"code":"p"}],"unmapped":{"mode":"other-map","url":"http://example.org/ConceptMap/m"}},
              {"source":"http://example.org/fifth","target":"http://example.org/to","element":[{"code":"p"}],"unmapped":{"mode":"other-map","url":"http://example.org/ConceptMap/nowhere"}}]}
            """),
        Read<R4.ConceptMap>("""
            {"resourceType":"ConceptMap","url":"http://example.org/ConceptMap/n","status":"active","group":[
              {"source":"http://example.org/third","target":"http://example.org/to","element":[{"code":"p"}],"unmapped":{"mode":"provided"}}]}
            """));
}
