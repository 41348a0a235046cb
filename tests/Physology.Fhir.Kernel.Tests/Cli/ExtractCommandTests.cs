using System.Text;
using System.Text.Json;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Tests.Sdc;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physology-extract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_ResponseOfTheGuide_WritesItsTransaction()
    {
        var (code, output) = Run(Form("peg", total: 9));

        Assert.Equal(0, code);
        var bundle = FhirJson.Parse<R4.Bundle>(output).Value!;
        Assert.Equal("peg", Assert.IsType<R4.Observation>(Assert.Single(bundle.Entry).Resource).Code!.Coding[0].Code!.Value);
    }

    [Fact]
    public void Run_ResponseThatIsNotValid_WritesAnOutcome()
    {
        var form = Form("peg");
        form.Item.Single(i => i.LinkId!.Value == "peg").Item[0].Answer[0].Value = new R4.FhirString("0");

        var (code, output) = Run(form);

        Assert.Equal(1, code);
        Assert.NotEmpty(FhirJson.Parse<R4.OperationOutcome>(output).Value!.Issue);
    }

    [Fact]
    public void Run_QuestionnaireNotKnown_SaysSo()
    {
        var form = Form("peg");
        form.Questionnaire = "https://example.org/Questionnaire/nowhere";

        var (code, output) = Run(form);

        Assert.Equal(1, code);
        Assert.Contains("SDC412", output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunCase_GoodBadAndWithoutResponse_GivesBundleOrOutcome()
    {
        var good = $$"""{"id":"1","response":{{FhirJson.WriteToString(Form("gad-7"))}} }""";
        var own = $$"""{"id":"2","response":{{FhirJson.WriteToString(Form("gad-7"))}},"questionnaire":{{FhirJson.WriteToString(GuideQuestionnaires.Find("peg")!)}} }""";

        Assert.Equal("Bundle", Case(good, "bundle"));
        Assert.Equal("OperationOutcome", Case(own, "outcome"));
        Assert.Equal("OperationOutcome", Case("""{"id":"3"}""", "outcome"));
        Assert.Equal("OperationOutcome", Case("""{"id":"4","response":5}""", "outcome"));
    }

    private static R4.QuestionnaireResponse Form(string code, int? total = null) => RandomForm.Fill(GuideQuestionnaires.Find(code)!, new Random(5), total);

    private static string? Case(string text, string member)
    {
        using var document = JsonDocument.Parse(text);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            new ExtractCommand().RunCase(CommandArguments.Parse([], new ExtractCommand()), document.RootElement, writer);
            writer.WriteEndObject();
        }

        using var result = JsonDocument.Parse(stream.ToArray());
        return result.RootElement.GetProperty(member).GetProperty("resourceType").GetString();
    }

    private (int Code, string Output) Run(R4.QuestionnaireResponse form)
    {
        var path = Path.Combine(_folder, "response.json");
        File.WriteAllBytes(path, FhirJson.Write(form));
        using var stream = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var output = new CommandOutput(stream, errors))
        {
            code = CommandLine.Run([new ExtractCommand()], ["extract", path], output, "1.0.0");
        }

        return (code, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
