using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Interop.Tests;

/// <summary>What AEHRC's engine and lforms fill in before the first question is what ours fills in.</summary>
public sealed class PopulationTests(AehrcEngine engine, LformsPage page)
{
    private static readonly R4.Patient Amara = Read<R4.Patient>(
        """{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Okafor","given":["Amara","Ngozi"]}],"gender":"female","birthDate":"1978-05-06"}""");

    public static TheoryData<string> Initial =>
        [.. GuideForms.All.Select(row => row.Data).Where(id => GuideForms.ItemsOf(GuideForms.Read(id).Item).Any(i => GuideForms.Has(i, "initialExpression")))];

    [Theory]
    [MemberData(nameof(Initial))]
    public async Task GuideForm_InAehrcPopulate_HasOurDates(string id)
    {
        var questionnaire = GuideForms.Read(id);

        await AgreeAsync(questionnaire, async () => await AehrcAsync(questionnaire));
    }

    [Theory]
    [MemberData(nameof(Initial))]
    public async Task GuideForm_InLforms_HasOurDates(string id)
    {
        var questionnaire = GuideForms.Read(id);

        await AgreeAsync(questionnaire, () => page.ShowAsync(questionnaire));
    }

    [Fact]
    public async Task LaunchContext_InAehrcPopulate_GivesOurAnswers()
    {
        var questionnaire = Read<R4.Questionnaire>(
            $$"""
            {"resourceType":"Questionnaire","url":"https://example.org/Questionnaire/person","status":"active",
             "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext","extension":[
               {"url":"name","valueCoding":{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext","code":"patient"} },{"url":"type","valueCode":"Patient"}]}],
             "item":[{"linkId":"person","type":"group","item":[
               {"linkId":"family","type":"string",{{Expression("%patient.name.where(use = 'official').family")}} },
               {"linkId":"given","type":"string","repeats":true,{{Expression("%patient.name.where(use = 'official').given")}} },
               {"linkId":"born","type":"date",{{Expression("%patient.birthDate")}} },
               {"linkId":"adult","type":"boolean",{{Expression("%patient.birthDate <= today() - 18 years")}} },
               {"linkId":"names","type":"integer",{{Expression("%patient.name.given.count()")}} },
               {"linkId":"nothing","type":"string",{{Expression("%patient.telecom.value")}} }]}]}
            """);

        await AgreeAsync(questionnaire, async () => await AehrcAsync(questionnaire));
    }

    // Today may become tomorrow while both work.
    private static async Task AgreeAsync(R4.Questionnaire questionnaire, Func<Task<R4.QuestionnaireResponse>> other)
    {
        var before = await OursAsync(questionnaire);
        var theirs = Answers((await other()).Item);
        var ours = await OursAsync(questionnaire);

        Assert.NotEmpty(ours);
        Assert.Equal(theirs.SequenceEqual(before) ? before : ours, theirs);
    }

    private static async Task<List<string>> OursAsync(R4.Questionnaire questionnaire)
    {
        var request = new PopulateRequest { Subject = new() { Reference = "Patient/p1" }, Context = [new PopulateContext("patient") { Resources = [Amara] }], Time = TimeProvider.System };
        var outcome = await QuestionnairePopulator.PopulateAsync(questionnaire, request, TestContext.Current.CancellationToken);
        Assert.True(outcome.Report.IsConformant, string.Join("\n", outcome.Report.Issues));
        return Answers(outcome.Response!.Item);
    }

    private async Task<R4.QuestionnaireResponse> AehrcAsync(R4.Questionnaire questionnaire)
    {
        var parameters = new R4.Parameters
        {
            Parameter =
            [
                new() { Name = "questionnaire", Resource = questionnaire },
                new() { Name = "subject", Value = new R4.ResourceReference { Reference = "Patient/p1" } },
                new() { Name = "context", Part = [new() { Name = "name", Value = new R4.FhirString("patient") }, new() { Name = "content", Resource = Amara }] },
                new() { Name = "local", Value = new R4.FhirBoolean(false) },
            ],
        };
        var answer = Read<R4.Parameters>((await engine.PopulateAsync(parameters)).ToJsonString());
        return (R4.QuestionnaireResponse)answer.Parameter.Single(p => p.Name?.Value == "response").Resource!;
    }

    private static List<string> Answers(IEnumerable<R4.QuestionnaireResponse.ItemComponent> items) =>
        [.. items.SelectMany(i => i.Answer.Select(a => $"{i.LinkId!.Value}={(a.Value as R4.PrimitiveType)?.ValueText}").Concat(Answers(i.Item)))];

    private static string Expression(string text) =>
        $$"""
        "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression","valueExpression":{"language":"text/fhirpath","expression":"{{text}}"} }]
        """;

    private static T Read<T>(string json) where T : R4.Resource => FhirJson.Parse<T>(System.Text.Encoding.UTF8.GetBytes(json)).Value!;
}
