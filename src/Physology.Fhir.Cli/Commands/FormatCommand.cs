using System.Text.Json;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary>
/// Parses and writes again. A text with an error is not written: what would come out might be less than what went in.
/// </summary>
internal sealed class FormatCommand : IBatchCommand
{
    public string Name => "format";

    public string Usage => "FILE…";

    public string Summary => "Reads resources as R4's JSON and writes them again, compact, in the order of the definitions: one a line.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>();

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values.Count == 0)
        {
            throw new UsageException("name at least one file.");
        }

        var files = arguments.Values.Select(path => (path, InputFile.Read(path))).ToList(); // one that cannot be read is known before anything is written
        var code = ExitCodes.Good;
        foreach (var (path, utf8) in files)
        {
            var parsed = FhirJson.Parse(utf8);
            if (parsed is { IsClean: true, Value: { } value })
            {
                output.WriteLine(FhirJson.Write(value));
                continue;
            }

            code = ExitCodes.Bad;
            foreach (var issue in parsed.Issues)
            {
                output.Errors.WriteLine($"{path}:{issue.Line}:{issue.Column}: {issue.Code} {issue.Path}: {issue.Message}");
            }
        }

        return code;
    }

    public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
    {
        if (!batchCase.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            RefuseCase("The case has no text.", writer);
            return;
        }

        if (!TryGetText(text, out var json))
        {
            RefuseCase("The text is not Unicode: half a surrogate pair.", writer);
            return;
        }

        var parsed = FhirJson.Parse(json);
        if (parsed is { IsClean: true, Value: { } value })
        {
            writer.WriteString("text", FhirJson.WriteToString(value));
        }
        else
        {
            WriteOutcome(parsed.Issues, writer);
        }
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) =>
        WriteOutcome([new JsonIssue(JsonIssueCodes.Syntax, "$", 1, 1, message)], writer);

    private static void WriteOutcome(IReadOnlyList<JsonIssue> issues, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(JsonReport.Of(issues).ToOperationOutcome()), skipInputValidation: true);
    }

    private static bool TryGetText(JsonElement element, out string text)
    {
        try
        {
            text = element.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
