using System.Text;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class SnapshotCommandTests : IDisposable
{
    private const string Parent = """
        {"resourceType":"StructureDefinition","url":"http://example.org/StructureDefinition/parent","name":"Parent","status":"draft","kind":"resource","abstract":false,
         "type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"path":"Patient.name","min":1}]}}
        """;

    private static readonly string Child = Parent.Replace("/parent", "/child", StringComparison.Ordinal).Replace("StructureDefinition/Patient", "StructureDefinition/parent", StringComparison.Ordinal)
        .Replace("http://hl7.org/fhir/StructureDefinition/parent", "http://example.org/StructureDefinition/parent", StringComparison.Ordinal)
        .Replace("Patient.name", "Patient.birthDate", StringComparison.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("physology-snapshot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_ProfileOnAProfileOfTheFolder_WritesTheSnapshotOfBoth()
    {
        Write("definitions/parent.json", Parent);

        var (code, output, errors) = Run("snapshot", Write("child.json", Child), "--definitions", Path.Combine(_folder, "definitions"));

        Assert.Equal((0, ""), (code, errors));
        var elements = FhirJson.Parse<R4.StructureDefinition>(output).Value!.Snapshot!.Element;
        Assert.Equal(["Patient.name", "Patient.birthDate"], elements.Where(e => e.Min?.Value == 1).Select(e => e.Path?.Value).Where(p => p!.Split('.').Length == 2));
    }

    [Theory]
    [InlineData("Patient.birthDate", "Patient.shoeSize", 1, "error: SNP201 Patient.shoeSize")]
    [InlineData("\"min\":1", "\"max\":\"2\"", 0, "warning: SNP301 Patient.birthDate")]
    [InlineData("http://example.org/StructureDefinition/parent", "http://example.org/StructureDefinition/nowhere", 1, "error: SNP102")]
    [InlineData("\"resourceType\":\"StructureDefinition\"", "\"resourceType\":\"Patient\"", 2, "is no StructureDefinition")]
    public void Run_BadDefinition_SaysWhatIsWrong(string text, string broken, int expected, string message)
    {
        Write("definitions/parent.json", Parent);

        var (code, _, errors) = Run("snapshot", Write("child.json", Child.Replace(text, broken, StringComparison.Ordinal)), "--definitions", Path.Combine(_folder, "definitions"));

        Assert.Equal(expected, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DefinitionsThatAreNotThere_EndsWithTwo()
    {
        var (code, output, errors) = Run("snapshot", Write("child.json", Child), "--definitions", Path.Combine(_folder, "nowhere.tgz"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("nowhere.tgz cannot be used", errors, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        using var stream = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var output = new CommandOutput(stream, errors))
        {
            code = CommandLine.Run([new SnapshotCommand()], typed, output, "1.2.3");
        }

        return (code, Encoding.UTF8.GetString(stream.ToArray()), errors.ToString());
    }
}
