using System.Text;
using System.Text.Json;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Physology.Fhir.R4.Json;
using Xunit;
using static Physology.Fhir.Kernel.Tests.Sdc.FormTexts;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class PopulateCommandTests : IDisposable
{
    private const string Anna = """{"resourceType":"Patient","id":"p1","birthDate":"1980-02-03"}""";
    private static readonly string Born = FhirJson.WriteToString(Questionnaire(Item("born", "date", With(Initial("%patient.birthDate"))), LaunchContext("patient", "Patient")));
    private readonly string _folder = Directory.CreateTempSubdirectory("physology-populate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_QuestionnaireWithContext_WritesTheResponse()
    {
        var (code, output, errors) = Run(File("q.json", Born), "--context", "patient=" + File("p.json", Anna));

        Assert.Equal(0, code);
        Assert.Empty(errors);
        var response = FhirJson.Parse<R4.QuestionnaireResponse>(output).Value!;
        Assert.Equal("born=1980-02-03", Text(response));
        Assert.Equal("Patient/p1", response.Subject!.Reference!.Value);
    }

    [Fact]
    public void Run_ContextNotGiven_WritesTheRestAndSaysSo()
    {
        var (code, output, errors) = Run(File("q.json", Born), "--subject", "Patient/p7");

        Assert.Equal(0, code);
        Assert.Contains("warning: SDC415", errors, StringComparison.Ordinal);
        Assert.Equal("Patient/p7", FhirJson.Parse<R4.QuestionnaireResponse>(output).Value!.Subject!.Reference!.Value);
    }

    [Theory]
    [InlineData("""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"a","type":"string"},{"linkId":"a","type":"string"}]}""", "SDC423")]
    [InlineData("""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":[1,2],"type":"string"}]}""", "JSON")]
    [InlineData("""{"resourceType":"Patient"}""", "JSON")]
    [InlineData("nonsense", "JSON")]
    public void Run_QuestionnaireThatCannotBeUsed_WritesAnOutcome(string questionnaire, string code)
    {
        var (exit, output, _) = Run(File("q.json", questionnaire));

        Assert.Equal(1, exit);
        Assert.Contains(FhirJson.Parse<R4.OperationOutcome>(output).Value!.Issue, i => i.Details!.Text!.Value!.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_QuestionnaireBesideTheLetter_IsReadWithWarnings()
    {
        var (code, output, errors) = Run(File("q.json", """{"resourceType":"Questionnaire","status":"draft","later":1,"item":[{"linkId":"a","type":"integer","initial":[{"valueInteger":"4"}]}]}"""));

        Assert.Equal(0, code);
        Assert.Equal("a=4", Text(FhirJson.Parse<R4.QuestionnaireResponse>(output).Value!));
        Assert.Contains("warning: JSON104", errors, StringComparison.Ordinal);
        Assert.Contains("warning: JSON120", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient")]
    [InlineData("=x")]
    [InlineData("patient=/nowhere/at-all.json")]
    public void Run_ContextThatIsNotNameAndFile_IsWrongUse(string context) =>
        Assert.Throws<UsageException>(() => Run(File("q.json", Born), "--context", context));

    [Fact]
    public void RunCase_GoodAndBad_GivesResponseOrOutcome()
    {
        var good = Case($$"""{"questionnaire":{{Born}},"context":{"patient":{{Anna}} },"subject":"Patient/p1"}""");
        var lists = Case($$"""{"questionnaire":{{Born}},"context":{"patient":[{{Anna}}]},"subject":{"reference":"Patient/p1"} }""");
        var partly = Case($$"""{"questionnaire":{{Born}} }""");

        Assert.Equal("1980-02-03", good.GetProperty("response").GetProperty("item")[0].GetProperty("answer")[0].GetProperty("valueDate").GetString());
        Assert.False(good.TryGetProperty("outcome", out _));
        Assert.Equal("Patient/p1", lists.GetProperty("response").GetProperty("subject").GetProperty("reference").GetString());
        Assert.Equal("QuestionnaireResponse", partly.GetProperty("response").GetProperty("resourceType").GetString());
        Assert.Equal("warning", partly.GetProperty("outcome").GetProperty("issue")[0].GetProperty("severity").GetString());
        foreach (var bad in new[] { "{}", """{"questionnaire":5}""", $$"""{"questionnaire":{{Born}},"context":7}""", $$"""{"questionnaire":{{Born}},"context":{"patient":"x"} }""", $$"""{"questionnaire":{{Born}},"context":{"patient":{"resourceType":"Patient","birthDate":7} } }""", $$"""{"questionnaire":{{Born}},"subject":7}""" })
        {
            Assert.Equal("OperationOutcome", Case(bad).GetProperty("outcome").GetProperty("resourceType").GetString());
            Assert.False(Case(bad).TryGetProperty("response", out _));
        }
    }

    [Fact]
    public void RunCase_CanonicalOfTheGuide_IsKnown() =>
        Assert.Equal("QuestionnaireResponse", Case("""{"questionnaire":"https://physology.org/fhir/Questionnaire/peg"}""").GetProperty("response").GetProperty("resourceType").GetString());

    private static JsonElement Case(string text)
    {
        using var document = JsonDocument.Parse(text);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            new PopulateCommand().RunCase(CommandArguments.Parse([], new PopulateCommand()), document.RootElement, writer);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        var command = new PopulateCommand();
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var writer = new CommandOutput(output, errors))
        {
            code = command.Run(CommandArguments.Parse(typed, command), writer);
        }

        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
