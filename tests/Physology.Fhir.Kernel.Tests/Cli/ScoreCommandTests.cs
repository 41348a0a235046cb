using System.Text;
using System.Text.Json;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Tests.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physology-score-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData]
    [InlineData("--as", "0.1.0")]
    [InlineData("--as", "current")]
    public void Run_ResponseOfTheGuide_NamesInstrumentVersionAndScores(params string[] options)
    {
        var (code, output) = Run(Form("peg"), options);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, code);
        Assert.Equal(("peg", "0.1.0"), (json.RootElement.GetProperty("instrument").GetString(), json.RootElement.GetProperty("version").GetString()));
        Assert.Equal(["value", "low", "high", "missing", "band", "flags"], json.RootElement.GetProperty("scores").GetProperty("peg").EnumerateObject().Select(p => p.Name));
        Assert.Empty(json.RootElement.GetProperty("alerts").EnumerateArray());
    }

    [Fact]
    public void Run_ByARuleThatNeverWas_WritesAnOutcome()
    {
        var (code, output) = Run(Form("peg"), "--as", "7.0.0");

        Assert.Equal(1, code);
        Assert.Contains("INS417", output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunCase_CaseWithItsOwnVersion_TakesThatBeforeTheCommandLines()
    {
        var response = FhirJson.WriteToString(Form("gad-7"));

        Assert.Contains("INS417", Case($$"""{"id":"1","response":{{response}},"as":"7.0.0"}""", "--as", "current"), StringComparison.Ordinal);
        Assert.Contains("INS417", Case($$"""{"id":"2","response":{{response}} }""", "--as", "7.0.0"), StringComparison.Ordinal);
        Assert.Contains("\"gad-7\"", Case($$"""{"id":"3","response":{{response}} }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void RunCase_ClinicsOwnVersion_IsNamedBesideTheRules()
    {
        var items = string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","type":"integer"}"""));
        var answers = string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","answer":[{"valueInteger":4}]}"""));

        var output = Case(
            $$"""
            {"id":"1","questionnaire":{"resourceType":"Questionnaire","status":"active","url":"https://clinic.example/Questionnaire/bpi","version":"2024-b","derivedFrom":["https://physology.org/fhir/Questionnaire/bpi-interference|0.1.0"],"item":[{{items}}]},"response":{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://clinic.example/Questionnaire/bpi|2024-b","item":[{{answers}}]} }
            """);

        Assert.Contains("\"instrument\":\"bpi-interference\",\"version\":\"0.1.0\",\"answered\":\"2024-b\",\"scores\":{\"bpi-interference\":{\"value\":4,", output, StringComparison.Ordinal);
    }

    // Only the Questionnaire knows that an item was closed: the answer to it is turned down before it can count.
    [Fact]
    public void RunCase_AnswerToADisabledItem_IsRefusedAndNothingIsScored()
    {
        var items = string.Join(',', Enumerable.Range(2, 6).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","type":"integer"}"""));
        var answers = string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","answer":[{"valueInteger":4}]}"""));

        var output = Case(
            $$"""
            {"id":"1","questionnaire":{"resourceType":"Questionnaire","status":"active","url":"https://clinic.example/Questionnaire/bpi","version":"1","derivedFrom":["https://physology.org/fhir/Questionnaire/bpi-interference|0.1.0"],"item":[{"linkId":"any","type":"boolean"},{"linkId":"bpi.interference.1","type":"integer","enableWhen":[{"question":"any","operator":"=","answerBoolean":true} ] },{{items}}]},"response":{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://clinic.example/Questionnaire/bpi|1","item":[{"linkId":"any","answer":[{"valueBoolean":false}]},{{answers}}]} }
            """);

        using var json = JsonDocument.Parse(output);
        Assert.Contains("VAL358", json.RootElement.GetProperty("outcome").GetRawText(), StringComparison.Ordinal);
        Assert.False(json.RootElement.TryGetProperty("scores", out _));
    }

    private static R4.QuestionnaireResponse Form(string code) => RandomForm.Fill(GuideQuestionnaires.Find(code)!, new Random(5), null);

    private static string Case(string line, params string[] options)
    {
        using var document = JsonDocument.Parse(line);
        using var stream = new MemoryStream();
        var command = new ScoreCommand();
        using (var writer = new Utf8JsonWriter(stream, CommandOutput.LineOptions))
        {
            writer.WriteStartObject();
            command.RunCase(CommandArguments.Parse(options, command), document.RootElement, writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private (int Code, string Output) Run(R4.QuestionnaireResponse response, params string[] options)
    {
        var file = Path.Combine(_folder, "response.json");
        File.WriteAllBytes(file, FhirJson.Write(response));
        using var stream = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var output = new CommandOutput(stream, errors))
        {
            code = CommandLine.Run([new ScoreCommand()], ["score", file, .. options], output, "1.0.0");
        }

        return (code, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
