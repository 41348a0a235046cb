using System.Text.Json;
using Physology.Fhir.Kernel.Tests.Clinical;
using Physology.Fhir.Kernel.Tests.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>The pages of the guide: their words, and that no profile is left out.</summary>
public sealed class GuidePagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "profiles", "fsh-generated", "pages");

    public static TheoryData<string> Pages => new(Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)));

    [Theory, MemberData(nameof(Pages))]
    public void Pages_OfTheGuide_HaveNoForbiddenWord(string page) => Assert.Empty(ForbiddenWords.In(Read(page)));

    [Fact]
    public void Examples_OfTheGuide_HaveNoForbiddenWord()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "profiles", "fsh-generated", "examples"), "*.json");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(ForbiddenWords.In(File.ReadAllText(file))));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Pages_OfTheGuide_LeadToPagesThatExist(string page)
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Read(page), @"\]\((\w+)\.html\)").Select(m => m.Groups[1].Value);

        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Folder, link + ".md")), $"{page} leads to {link}"));
        Assert.DoesNotContain("<!-- table", Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_All_AreExplainedAndMappedToUkCoreAndUsCore()
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "profiles", "input", "data", "profiles.json")));
        var profiles = Examples.Guide.All.OfType<R4.StructureDefinition>().Where(d => d.Type?.Value != "Extension" && d.Url!.Value!.StartsWith(Physology.Fhir.Clinical.FhirCanonicals.Base, StringComparison.Ordinal)).ToList();

        Assert.Equal(profiles.Select(p => p.Id!.Value!).Order(), data.RootElement.EnumerateObject().Select(p => p.Name).Order());
        Assert.All(data.RootElement.EnumerateObject(), p => Assert.All(["purpose", "ukCore", "usCore"], part => Assert.NotEmpty(p.Value.GetProperty(part).GetString()!)));
        Assert.All(profiles, p => Assert.Contains($"{p.Title!.Value} (`{p.Id!.Value}`)", Read("resources.md"), StringComparison.Ordinal));
        Assert.All(profiles, p => Assert.Contains($"| {p.Title!.Value} |", Read("national.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Questionnaires_All_AreOnTheirPageWithWhatIsTakenFromThem()
    {
        var rows = Read("questionnaires.md").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).ToList();
        var titles = Examples.Guide.All.OfType<R4.StructureDefinition>().Select(d => d.Title?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

        foreach (var questionnaire in Examples.Guide.All.OfType<R4.Questionnaire>().Where(q => q.Url!.Value!.StartsWith(Physology.Fhir.Clinical.FhirCanonicals.Base, StringComparison.Ordinal)))
        {
            var row = Assert.Single(rows, r => r.Contains($"(`{questionnaire.Id!.Value}`)", StringComparison.Ordinal)).Split(" | ");
            Assert.Subset(titles, row[^1].TrimEnd(' ', '|').Split(", ").ToHashSet(StringComparer.Ordinal));
        }
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder, page));
}
