using System.Text;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

/// <summary><c>physology fhirpath</c> as outside suites call it.</summary>
public sealed class FhirPathCommandTests : IDisposable
{
    private const string Patient = """{"resourceType":"Patient","active":true,"birthDate":"1974-12-25","name":[{"family":"Holt","given":["Ada","Bo"]}],"multipleBirthInteger":2}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("physology").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_OneExpression_PrintsOneValueALine()
    {
        var file = Write("patient.json", Patient);

        Assert.Equal((ExitCodes.Good, "\"Ada\"\n\"Bo\"\n", ""), Run("name.given", file));
        Assert.Equal((ExitCodes.Good, "true\n2\n\"1974-12-25\"\n", ""), Run("active | multipleBirth | birthDate", file));
        Assert.Equal((ExitCodes.Good, "{\"family\":\"Holt\",\"given\":[\"Ada\",\"Bo\"]}\n{\"value\":1.50,\"unit\":\"mg\"}\n", ""), Run("name | 1.50 'mg'", file));
        Assert.Equal((ExitCodes.Good, "", ""), Run("name.suffix", file));
    }

    [Fact]
    public void Run_Errors_AreToldByTheExitCode()
    {
        var file = Write("patient.json", Patient);

        Assert.Equal((ExitCodes.Bad, "", "FP101 at 1:6: The expression ends where a member or function is expected.\n"), Run("name.", file));
        Assert.Equal(ExitCodes.Bad, Run("name.given.single()", file).Code);
        Assert.Equal(ExitCodes.Good, Run("name.nothing", file).Code);
        Assert.Equal(ExitCodes.Bad, Run("name.nothing", file, "--strict").Code);
        Assert.Equal(ExitCodes.Unusable, Run("name").Code);
        Assert.Equal(ExitCodes.Unusable, Run("name", Path.Combine(_folder, "none.json")).Code);
        Assert.Equal(ExitCodes.Unusable, Run("name", Write("text.json", "hello")).Code);
    }

    [Fact]
    public void Batch_GoodAndBrokenLines_AnswersEachInItsPlace()
    {
        var batch = Write("cases.ndjson", $$$"""
            {"id":"a","expression":"1 + 1.5 | @2024-01 | @T10:30 | 'x'"}
            {"id":2,"expression":"name.given.first() | birthDate","resource":{{{Patient}}}}
            {"id":"c","expression":"name.nothing","resource":{{{Patient}}},"strict":true}
            {"id":"d","expression":"1 < 'a'"}
            {"id":"e","expression":"1.587 'cm'.lowBoundary(8)"}
            {"id":"f"}
            no json
            {"id":"g","expression":"active","resource":{"resourceType":"Nothing"}}
            {"id":"h","expression":"1.type()"}
            """);

        var lines = Run("--batch", batch).Output.TrimEnd('\n').Split('\n');

        Assert.Equal("""{"id":"a","result":[{"type":"decimal","value":2.5},{"type":"date","value":"2024-01"},{"type":"time","value":"10:30"},{"type":"string","value":"x"}]}""", lines[0]);
        Assert.Equal("""{"id":2,"result":[{"type":"string","value":"Ada"},{"type":"date","value":"1974-12-25"}]}""", lines[1]);
        Assert.StartsWith("""{"id":"c","error":{"stage":"parse","message":"FP113""", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"d","error":{"stage":"run","message":"FP202""", lines[3], StringComparison.Ordinal);
        Assert.Equal("""{"id":"e","result":[{"type":"Quantity","value":{"value":1.58650000,"unit":"cm"}}]}""", lines[4]);
        Assert.StartsWith("""{"id":"f","error":{"stage":"parse",""", lines[5], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":null,"error":{"stage":"parse",""", lines[6], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"g","error":{"stage":"run",""", lines[7], StringComparison.Ordinal);
        Assert.Equal("""{"id":"h","result":[{"type":"SimpleTypeInfo","value":{"namespace":"System","name":"Integer"}}]}""", lines[8]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        var (bytes, errors) = (new MemoryStream(), new StringWriter { NewLine = "\n" });
        int code;
        using (var output = new CommandOutput(bytes, errors))
            code = CommandLine.Run([new FhirPathCommand()], ["fhirpath", .. typed], output, "0.0.0");
        return (code, Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
    }
}
