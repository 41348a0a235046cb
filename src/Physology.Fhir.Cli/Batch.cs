using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Physology.Fhir.Cli;

/// <summary>Reads NDJSON, one case a line, and prints one JSON line a case in the same order, also where a case is broken.</summary>
internal static class Batch
{
    private static readonly JsonDocumentOptions CaseOptions = new() { MaxDepth = 4096 };

    /// <summary>Answers every case. Empty lines are no cases.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static int Run(IBatchCommand command, CommandArguments arguments, string path, CommandOutput output)
    {
        if (arguments.Values.Count > 0)
        {
            throw new UsageException($"{CommandArguments.BatchOption} takes its cases from its file: {arguments.Values[0]} is one too many.");
        }

        using var reader = new StreamReader(InputFile.Open(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var answer = new ArrayBufferWriter<byte>(4096);
        for (string? line; (line = ReadLine(reader, path)) is not null;)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            Answer(command, arguments, line, answer);
            output.WriteLine(answer.WrittenSpan);
        }

        return ExitCodes.Good;
    }

    private static void Answer(IBatchCommand command, CommandArguments arguments, string line, ArrayBufferWriter<byte> answer)
    {
        JsonDocument? document = null;
        try
        {
            var message = "The line is no JSON object.";
            try
            {
                document = JsonDocument.Parse(line, CaseOptions);
            }
            catch (JsonException broken)
            {
                message = "The line is no JSON: " + broken.Message;
            }

            if (document?.RootElement is not { ValueKind: JsonValueKind.Object } batchCase)
            {
                Write(answer, null, writer => command.RefuseCase(message, writer));
                return;
            }

            JsonElement? id = batchCase.TryGetProperty("id", out var found) ? found : null;
            try
            {
                Write(answer, id, writer => command.RunCase(arguments, batchCase, writer));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // The seam where one case's fault is kept from the cases after it; it is said in the answer, never dropped.
                Write(answer, id, writer => command.RefuseCase($"The case could not be answered: {error.GetType().Name}: {error.Message}", writer));
            }
        }
        finally
        {
            document?.Dispose();
        }
    }

    private static void Write(ArrayBufferWriter<byte> answer, JsonElement? id, Action<Utf8JsonWriter> members)
    {
        answer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(answer, CommandOutput.LineOptions);
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        if (id is { } known)
        {
            known.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }

        members(writer);
        writer.WriteEndObject();
    }

    private static string? ReadLine(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (IOException error)
        {
            throw new UsageException($"{path} cannot be read: {error.Message}");
        }
    }
}
