using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Kernel.Tests.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>The guide's body map vocabularies on their own, and against what the service computes with.</summary>
public sealed class BodyMapMapsTests
{
    private static readonly IReadOnlyList<R4.CodeSystem.ConceptComponent> RegionCodes = Codes("body-map-region");
    private static readonly IReadOnlyDictionary<string, string> ToArea = Map("region-to-wpi-area");
    private static readonly IReadOnlyDictionary<string, string> ToAcrRegion = Map("wpi-area-to-acr-region");

    [Fact]
    public void Regions_FiftySix_TwentyNineOnTheFront()
    {
        Assert.Equal(56, RegionCodes.Select(r => r.Code!.Value).Distinct().Count());
        Assert.Equal(29, RegionCodes.Count(r => Property(r, "view") == "front"));
        Assert.Equal(27, RegionCodes.Count(r => Property(r, "view") == "back"));
    }

    [Fact]
    public void RegionToArea_EachAreaIsReached_NoUnknownCode()
    {
        Assert.Equal(Codes("wpi-area").Select(c => c.Code!.Value).Order(), ToArea.Values.Distinct().Order());
        Assert.Equal(19, ToArea.Values.Distinct().Count());
        Assert.Subset(RegionCodes.Select(r => r.Code!.Value!).ToHashSet(), ToArea.Keys.ToHashSet());
    }

    [Fact]
    public void AreaToAcrRegion_FiveReached_JawChestAndAbdomenReachNone()
    {
        Assert.Equal(Codes("acr-region").Select(c => c.Code!.Value).Order(), ToAcrRegion.Values.Distinct().Order());
        Assert.Equal(["abdomen", "chest", "jaw-l", "jaw-r"], Codes("wpi-area").Select(c => c.Code!.Value!).Where(a => !ToAcrRegion.ContainsKey(a)).Order());
    }

    [Fact]
    public void Maps_AgreeWithTheService()
    {
        Assert.All(Regions.All, r => Assert.Equal(r.WpiArea?.Code, ToArea.GetValueOrDefault(r.Code)));
        Assert.All(WpiAreas.All, a => Assert.Equal(WpiAreas.AcrRegion(a)?.Code, ToAcrRegion.GetValueOrDefault(a.Code)));
        var snomed = Map("region-to-snomed");
        Assert.All(Regions.All, r => Assert.Equal(r.Snomed, snomed.GetValueOrDefault(r.Code)));
    }

    [Fact]
    public void Sides_OfCodeLabelPropertyAreaAndAcrRegion_AreTheSame()
    {
        foreach (var region in RegionCodes)
        {
            var code = region.Code!.Value!;
            var side = SideOf(code);

            Assert.Equal(side, Property(region, "side"));
            Assert.Equal(side == "left", region.Display!.Value!.StartsWith("Left ", StringComparison.Ordinal));
            Assert.Equal(side == "right", region.Display!.Value!.StartsWith("Right ", StringComparison.Ordinal));
            if (ToArea.TryGetValue(code, out var area) && SideOf(area) != "midline")
            {
                Assert.Equal(side, SideOf(area));
                Assert.True(!ToAcrRegion.TryGetValue(area, out var acr) || acr.StartsWith(side, StringComparison.Ordinal), $"{area} counts for {acr}");
            }
        }
    }

    [Fact]
    public void SnomedWords_OfTheMap_NameTheSideOfTheCode()
    {
        foreach (var element in Find("region-to-snomed").Group[0].Element)
        {
            var side = SideOf(element.Code!.Value!);
            var words = element.Target[0].Display!.Value!;

            Assert.Equal(side == "left", words.StartsWith("left ", StringComparison.Ordinal));
            Assert.Equal(side == "right", words.StartsWith("right ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Landmarks_OfTheGuide_LieInTheRegionsOfTheService()
    {
        var regions = Codes("body-map-landmark").ToDictionary(l => l.Code!.Value!, l => Property(l, "region"));

        Assert.All(Landmarks.ByStem, pair => Assert.All(pair.Value, landmark => Assert.Equal(pair.Key, regions[landmark.Code])));
    }

    [Fact]
    public void Chains_OfTheGuide_CarryTheEvidenceOfTheService()
    {
        var names = new Dictionary<ChainEvidence, string> { [ChainEvidence.Strong] = "strong", [ChainEvidence.Parts] = "parts", [ChainEvidence.NotRated] = "not-rated" };
        var evidence = Codes("fascial-chain").ToDictionary(c => c.Code!.Value!, c => Property(c, "evidence"));

        Assert.All(FascialChains.All, chain => Assert.Equal(names[FascialChains.Evidence(chain)], evidence[chain.Code]));
    }

    private static string SideOf(string code) =>
        code.EndsWith("-l", StringComparison.Ordinal) ? "left" : code.EndsWith("-r", StringComparison.Ordinal) ? "right" : "midline";

    private static string? Property(R4.CodeSystem.ConceptComponent concept, string code) =>
        (concept.Property.Single(p => p.Code?.Value == code).Value as R4.PrimitiveType)?.ValueText;

    private static List<R4.CodeSystem.ConceptComponent> Codes(string id) => Examples.Guide.FindCodeSystem(FhirCanonicals.CodeSystem(id))!.Concept;

    private static R4.ConceptMap Find(string id) => Examples.Guide.FindConceptMap($"{FhirCanonicals.Base}/ConceptMap/{id}|{FhirCanonicals.Version}")!;

    // Each source has one target at most: a second one would throw here.
    private static Dictionary<string, string> Map(string id) => Find(id).Group.SelectMany(g => g.Element).ToDictionary(e => e.Code!.Value!, e => e.Target.Single().Code!.Value!);
}
