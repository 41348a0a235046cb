using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>Forms for tests.</summary>
internal static class TestForms
{
    private static readonly Lazy<FormOptions> Guide = new(() => new FormOptions(new TerminologyService(DefinitionStore.R4.With(Ours!))));

    /// <summary>Options over R4's own definitions and the guide's.</summary>
    public static FormOptions Options => Guide.Value;

    /// <summary>The resources of the guide.</summary>
    public static IReadOnlyList<R4.Resource> Ours { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "profiles", "fsh-generated", "resources"), "*.json").Order(StringComparer.Ordinal).Select(f => FhirJson.Parse(File.ReadAllBytes(f)).Value).OfType<R4.Resource>()];

    /// <summary>The Questionnaires of the guide.</summary>
    public static IEnumerable<R4.Questionnaire> OurQuestionnaires => Ours.OfType<R4.Questionnaire>();

    /// <summary>A Questionnaire from JSON, whatever is wrong with it.</summary>
    public static R4.Questionnaire Questionnaire(string json) => Assert.IsType<R4.Questionnaire>(FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Value);

    /// <summary>A Questionnaire of these items in JSON.</summary>
    public static R4.Questionnaire Of(string items, string rest = "") => Questionnaire($$"""{"resourceType":"Questionnaire","status":"active","url":"http://example.org/q","title":"A form"{{rest}},"item":[{{items}}]}""");

    public static Form Shown(R4.Questionnaire questionnaire, FormOptions? options = null) =>
        Assert.IsType<FormOutcome.Shown>(FormCompiler.Compile(questionnaire, options ?? Options)).Form;

    public static Form Shown(string items, string rest = "") => Shown(Of(items, rest));

    public static FormProblem Refused(string items, string rest = "") => Assert.Single(Assert.IsType<FormOutcome.Refused>(FormCompiler.Compile(Of(items, rest), Options)).Problems);
}
