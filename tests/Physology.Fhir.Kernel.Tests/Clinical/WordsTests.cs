using System.Text.Json;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class WordsTests
{
    public static readonly IReadOnlyList<Concept> AllConcepts =
    [
        .. AssessmentItems.All, .. Scores.All, .. WpiAreas.All, .. AcrRegions.All, .. RestrictionTypes.All, .. ExaminationOutcomes.All, .. FascialChains.All, .. Certainties.All,
        .. WeekKinds.All, .. PainDurations.All, .. UrgentSignCodes.All, UrgentSignCodes.None, .. ImpressionsOfChange.All, .. Sides.All, .. Depths.All, .. Positions.All, .. NextSteps.All,
        .. AnsweredBy.All, .. CriteriaStatuses.All, .. Grades.All, .. InstrumentList.All.SelectMany(i => i.Bands).Distinct().Select(PolysymptomaticDistress.Concept).Distinct(), .. Regions.All.Select(r => r.Concept), .. Landmarks.All.Select(l => l.Concept),
    ];

    [Theory]
    [InlineData("You will be pain-free.", "pain-free")]
    [InlineData("Treatment failed", "failed")]
    [InlineData("The source of your pain", "source of your pain")]
    public void ForbiddenWords_ControlCase_AreFound(string text, string word) => Assert.Equal([word], ForbiddenWords.In(text));

    [Fact]
    public void ForbiddenWords_SecurityOrPainSite_AreFree() => Assert.Empty(ForbiddenWords.In("Secure; obscure; pain site; procure"));

    [Fact]
    public void Displays_OfEveryConcept_HaveNoForbiddenWord() => Assert.All(AllConcepts, c => Assert.Empty(ForbiddenWords.In(c.Display)));

    [Fact]
    public void Guide_TextsOfEveryFile_HaveNoForbiddenWord()
    {
        Assert.NotEmpty(EmbeddedGuide.Names);
        foreach (var (name, utf8) in EmbeddedGuide.All())
        {
            using var json = JsonDocument.Parse(utf8);
            var found = OurTexts(json.RootElement, inSnapshot: false).SelectMany(ForbiddenWords.In).ToList();

            Assert.True(found.Count == 0, $"{name}: {string.Join(", ", found)}");
        }
    }

    [Fact]
    public void CodeSystems_OfTheGuide_AreTheConceptsOfTheCode()
    {
        foreach (var system in AllConcepts.GroupBy(c => c.System))
        {
            var id = system.Key[(system.Key.LastIndexOf('/') + 1)..];
            var bytes = EmbeddedGuide.Find($"CodeSystem-{id}.json");
            Assert.True(bytes is not null, $"The guide has no CodeSystem {id}");
            var resource = FhirJson.Parse<R4.CodeSystem>(bytes).Value!;

            Assert.Equal(system.Key, resource.Url?.Value);
            Assert.Equal(system.Select(c => (c.Code, c.Display)).Order(), resource.Concept.Select(c => (c.Code!.Value!, c.Display!.Value!)).Order());
        }
    }

    // Snapshots repeat HL7's own definitions, which are not ours to word.
    private static IEnumerable<string> OurTexts(JsonElement element, bool inSnapshot) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => OurTexts(p.Value, inSnapshot || p.Name == "snapshot")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => OurTexts(e, inSnapshot)),
        JsonValueKind.String when !inSnapshot => [element.GetString()!],
        _ => [],
    };
}
