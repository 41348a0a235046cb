using System.Buffers;
using System.Text;
using System.Text.Json;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology fhirpath</c>: an expression over a resource.</summary>
internal sealed class FhirPathCommand : IBatchCommand
{
    private const string StrictOption = "--strict";

    private readonly FhirPathCache _cache = new();
    private readonly FhirPathCommandHost _host = new();

    public string Name => "fhirpath";

    public string Usage => "EXPR FILE [--strict]";

    public string Summary => "Evaluates a FHIRPath expression over a resource; --strict refuses what the model shows to be impossible.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { [StrictOption] = false };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var expression, var file])
            throw new UsageException($"expected {Usage}");
        var parsed = FhirJson.Parse(InputFile.Read(file));
        if (parsed.Value is not { } resource)
            throw new UsageException($"{file} is no FHIR resource: {parsed.Issues.FirstOrDefault()?.Message}");
        try
        {
            var buffer = new ArrayBufferWriter<byte>();
            foreach (var item in Evaluate(expression, resource, arguments.Has(StrictOption)))
            {
                buffer.ResetWrittenCount();
                using (var writer = new Utf8JsonWriter(buffer, CommandOutput.LineOptions))
                    FhirPathItemJson.WriteValue(item, writer);
                output.WriteLine(buffer.WrittenSpan);
            }
            return ExitCodes.Good;
        }
        catch (FhirPathException error)
        {
            output.Errors.WriteLine($"{error.Code} at {error.Line}:{error.Column}: {error.Message}");
            return ExitCodes.Bad;
        }
    }

    public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
    {
        if (!batchCase.TryGetProperty("expression", out var text) || text.ValueKind != JsonValueKind.String)
        {
            WriteError(writer, "parse", "The case has no expression.");
            return;
        }
        R4.Resource? resource = null;
        if (batchCase.TryGetProperty("resource", out var json) && json.ValueKind != JsonValueKind.Null)
        {
            var parsed = FhirJson.Parse(json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText()); // a string has a value
            resource = parsed.Value;
            if (resource is null)
            {
                WriteError(writer, "run", $"The resource cannot be read: {parsed.Issues.FirstOrDefault()?.Message}");
                return;
            }
        }
        var strict = arguments.Has(StrictOption) || (batchCase.TryGetProperty("strict", out var asked) && asked.ValueKind == JsonValueKind.True);
        try
        {
            var items = Evaluate(text.GetString()!, resource, strict); // a string has a value
            writer.WriteStartArray("result");
            foreach (var item in items)
            {
                writer.WriteStartObject();
                writer.WriteString("type", FhirPathItemJson.TypeName(item));
                writer.WritePropertyName("value");
                FhirPathItemJson.WriteValue(item, writer);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        catch (FhirPathException error)
        {
            WriteError(writer, error.IsCompileError ? "parse" : "run", $"{error.Code} at {error.Line}:{error.Column}: {error.Message}");
        }
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) => WriteError(writer, "parse", message);

    private IReadOnlyList<FhirPathItem> Evaluate(string expression, R4.Resource? resource, bool strict)
    {
        var compiled = _cache.Get(expression, new FhirPathOptions { ContextType = resource?.TypeName, Strict = strict });
        return compiled.Evaluate(resource, new EvaluationContext { Host = _host });
    }

    private static void WriteError(Utf8JsonWriter writer, string stage, string message)
    {
        writer.WriteStartObject("error");
        writer.WriteString("stage", stage);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    }
}
