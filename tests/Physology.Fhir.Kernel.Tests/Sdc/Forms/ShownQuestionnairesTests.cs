using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>Which Questionnaires are shown, and which are refused by name: ours, and 98 that others wrote.</summary>
public sealed class ShownQuestionnairesTests
{
    private static string ListFile => Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Sdc", "Forms", "shown-questionnaires.txt");

    [Fact]
    public void Compile_OurQuestionnaires_AreAllShown()
    {
        var questionnaires = TestForms.OurQuestionnaires.ToList();

        Assert.True(questionnaires.Count >= 14);
        Assert.All(questionnaires, q => Assert.Equal("", Describe(FormCompiler.Compile(q, TestForms.Options))));
    }

    [Fact]
    public void Compile_QuestionnairesOfOthers_AreShownOrRefusedAsListed()
    {
        var lines = Directory.GetFiles(Suites.Find("questionnaires"), "*.json").Order(StringComparer.Ordinal).Select(f =>
        {
            var outcome = FormCompiler.Compile((R4.Questionnaire)FhirJson.Parse(File.ReadAllBytes(f)).Value!, TestForms.Options);
            return $"{Path.GetFileName(f)} {(outcome is FormOutcome.Shown ? "shown" : Describe(outcome))}";
        }).ToList();

        if (Environment.GetEnvironmentVariable("PHYSOLOGY_WRITE_LISTS") == "1")
        {
            File.WriteAllLines(ListFile, lines);
        }

        Assert.Equal(File.ReadAllLines(ListFile), lines);
    }

    private static string Describe(FormOutcome outcome) => outcome is FormOutcome.Refused refused
        ? string.Join(" | ", refused.Problems.Select(p => $"{p.Code} {p.LinkId ?? p.Path}: {p.Message}"))
        : "";
}
