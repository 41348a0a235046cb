using System.Text.Json;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Tests.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

public sealed class GuideFilesTests
{
    public static TheoryData<string> Names => new(EmbeddedGuide.Names);

    [Theory, MemberData(nameof(Names))]
    public void File_OfTheGuide_IsCleanFhirWithOurCanonicalAndVersion(string name)
    {
        var parsed = FhirJson.Parse(EmbeddedGuide.Find(name)!);
        using var json = JsonDocument.Parse(EmbeddedGuide.Find(name)!);
        var type = json.RootElement.GetProperty("resourceType").GetString();
        var id = json.RootElement.GetProperty("id").GetString();

        Assert.Empty(parsed.Issues);
        Assert.Equal($"{type}-{id}.json", name);
        Assert.Equal($"{FhirCanonicals.Base}/{type}/{id}", json.RootElement.GetProperty("url").GetString());
        Assert.Equal(FhirCanonicals.Version, json.RootElement.GetProperty("version").GetString());
        // A CapabilityStatement needs a date; anywhere else it would only change from build to build.
        Assert.Equal(type == "CapabilityStatement", json.RootElement.TryGetProperty("date", out _));
    }

    [Theory, MemberData(nameof(Names))]
    public void File_OfTheGuide_IsValidR4(string name)
    {
        var resource = FhirJson.Parse(EmbeddedGuide.Find(name)!).Value!;
        var issues = Examples.Checker.Validate(resource, $"http://hl7.org/fhir/StructureDefinition/{resource.TypeName}").Issues;

        Assert.DoesNotContain(issues, i => i.Severity >= IssueSeverity.Error);
    }

    [Fact]
    public void Profiles_All_AreAskedForOfAnEhr()
    {
        var asked = Examples.Guide.All.OfType<R4.CapabilityStatement>().Single(c => c.Id?.Value == "ehr-requirements").Rest.SelectMany(r => r.Resource).SelectMany(r => r.SupportedProfile).Select(p => p.Value);
        // A Composition travels inside its document.
        var profiles = Examples.Guide.All.OfType<R4.StructureDefinition>().Where(d => d.Type?.Value is not ("Extension" or "Composition") && d.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal));

        Assert.Equal(profiles.Select(p => $"{p.Url!.Value}|{FhirCanonicals.Version}").Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_OfOurOwn_AllHaveDisplayAndDefinition()
    {
        var concepts = Examples.Guide.All.OfType<R4.CodeSystem>().Where(s => s.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal)).SelectMany(s => s.Concept).ToList();

        Assert.NotEmpty(concepts);
        Assert.All(concepts, c => Assert.False(string.IsNullOrWhiteSpace(c.Display?.Value) || string.IsNullOrWhiteSpace(c.Definition?.Value), c.Code?.Value));
    }

    [Fact]
    public void ValueSets_OfTheQuestionnaires_AreInTheGuideWithTheirVersion()
    {
        var valueSets = Examples.Guide.All.OfType<R4.Questionnaire>().SelectMany(q => Items(q.Item)).Select(i => i.AnswerValueSet?.Value).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(valueSets);
        Assert.All(valueSets, url => Assert.NotNull(Examples.Guide.FindValueSet(url)));
    }

    [Fact]
    public void AnswerOptions_OfTheQuestionnaires_AreCodesOfTheGuide()
    {
        var options = Examples.Guide.All.OfType<R4.Questionnaire>().SelectMany(q => Items(q.Item)).SelectMany(i => i.AnswerOption).Select(o => o.Value).OfType<R4.Coding>().ToList();

        Assert.NotEmpty(options);
        Assert.All(options.Where(o => o.System?.Value?.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal) == true), o => Assert.Contains(
            Examples.Guide.FindCodeSystem(o.System?.Value)?.Concept ?? [], c => (c.Code?.Value, c.Display?.Value) == (o.Code?.Value, o.Display?.Value)));
    }

    [Fact]
    public void Questionnaires_EveryScoredQuestion_StatesItsRecallPeriod()
    {
        string[] now = ["activity.score", "restriction.glide", "restriction.stiffness", "restriction.tenderness"];
        string[] periods = ["7 days", "2 weeks", "right now", "today", "for the week"];
        var asked = Examples.Guide.All.OfType<R4.Questionnaire>().SelectMany(q => Read(q.Item, ""))
            .Where(i => i.Item.Type?.Value == "integer" && i.Item.ReadOnly?.Value != true && !now.Contains(i.Item.LinkId?.Value)).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, i => Assert.Contains(periods, p => i.Text.Contains(p, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Questionnaires_OfTheGuide_SayThatTheyAreForAdults()
    {
        var questionnaires = Examples.Guide.All.OfType<R4.Questionnaire>().Where(q => q.Url!.Value!.StartsWith(FhirCanonicals.Base, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(questionnaires);
        Assert.All(questionnaires, q => Assert.Contains(Items(q.Item), i => i.Type?.Value == "display" && i.Text?.Value?.Contains("18 years", StringComparison.Ordinal) == true));
    }

    // A question is read below the words of its groups.
    private static IEnumerable<(R4.Questionnaire.ItemComponent Item, string Text)> Read(IEnumerable<R4.Questionnaire.ItemComponent> items, string above) =>
        items.SelectMany(i => Read(i.Item, $"{above} {i.Text?.Value}").Prepend((i, $"{above} {i.Text?.Value}")));

    private static IEnumerable<R4.Questionnaire.ItemComponent> Items(IEnumerable<R4.Questionnaire.ItemComponent> items) =>
        items.SelectMany(i => Items(i.Item).Prepend(i));
}
