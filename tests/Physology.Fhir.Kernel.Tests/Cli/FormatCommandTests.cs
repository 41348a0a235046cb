using System.Text;
using System.Text.Json;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class FormatCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physology-format").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_GoodFiles_WritesEachInTheOrderOfTheDefinitions()
    {
        var one = File("one.json", "{ \"status\": \"final\",\n \"resourceType\": \"Observation\", \"valueQuantity\": { \"value\": 1.50 } }");
        var other = File("other.json", """{"resourceType":"Patient","name":[{"family":"Ωμέγα"}]}""");

        var (code, output, errors) = Run("format", one, other);

        Assert.Equal(0, code);
        Assert.Equal("{\"resourceType\":\"Observation\",\"status\":\"final\",\"valueQuantity\":{\"value\":1.50}}\n{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Ωμέγα\"}]}\n", output);
        Assert.Empty(errors);
    }

    [Fact]
    public void Run_BadFile_SaysWhereAndEndsWithOne()
    {
        var bad = File("bad.json", "{\"resourceType\":\"Patient\",\n\"birthdate\":\"2026\"}");
        var good = File("good.json", """{"resourceType":"Patient"}""");

        var (code, output, errors) = Run("format", bad, good);

        Assert.Equal(1, code);
        Assert.Equal("{\"resourceType\":\"Patient\"}\n", output);
        Assert.StartsWith($"{bad}:2:1: JSON104 Patient.birthdate: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoFileOrOneThatIsNotThere_EndsWithTwo()
    {
        Assert.Equal(2, Run("format").Code);
        var (code, output, errors) = Run("format", File("good.json", """{"resourceType":"Patient"}"""), Path.Combine(_folder, "none.json"));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("cannot be read", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_GoodAndBadCases_AnswersEachInOrder()
    {
        var cases = File("cases.ndjson", """
            {"id":"a","text":"{ \"resourceType\":\"Patient\", \"active\" : true }"}
            {"id":"b","text":"{\"resourceType\":\"Patient\",\n \"active\":\"yes\"}"}
            {"id":"c","text":"{\"resourceType\":"}
            {"id":"d"}
            {"id":"e","text":"\ud800"}
            nonsense
            {"id":7,"text":"{\"resourceType\":\"Basic\"}"}
            """);

        var (code, output, _) = Run("format", "--batch", cases);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(0, code);
        Assert.Equal(["a", "b", "c", "d", "e", "", "7"], answers.Select(a => a.GetProperty("id").ToString()));
        Assert.Equal("""{"resourceType":"Patient","active":true}""", answers[0].GetProperty("text").GetString());
        Assert.Equal("""{"resourceType":"Basic"}""", answers[6].GetProperty("text").GetString());
        Assert.All(answers[1..6], a => Assert.Equal("OperationOutcome", a.GetProperty("outcome").GetProperty("resourceType").GetString()));
        var issue = answers[1].GetProperty("outcome").GetProperty("issue")[0];
        Assert.Equal("JSON105", issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("Patient.active", issue.GetProperty("expression")[0].GetString());
        Assert.Equal([2, 11], issue.GetProperty("extension").EnumerateArray().Select(e => e.GetProperty("valueInteger").GetInt32()));
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        using var stream = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var output = new CommandOutput(stream, errors))
            code = CommandLine.Run([new FormatCommand()], typed, output, "1.0.0");
        return (code, Encoding.UTF8.GetString(stream.ToArray()), errors.ToString());
    }
}
