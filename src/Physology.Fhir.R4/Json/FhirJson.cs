using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// FHIR's JSON. Reading never throws on bad input and drops nothing in silence: whatever the model cannot hold is an
/// issue. Writing follows the order of the definitions.
/// </summary>
public static class FhirJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Reads a resource of any type.</summary>
    public static ParseResult<Resource> Parse(ReadOnlySpan<byte> utf8) => Parse<Resource>(utf8);

    /// <summary>Reads a resource of any type.</summary>
    public static ParseResult<Resource> Parse(string json) => Parse<Resource>(json);

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(string json, JsonLimits? limits = null) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Parse<T>(StrictUtf8.GetBytes(json), limits);
        }
        catch (EncoderFallbackException broken)
        {
            return Fail<T>(JsonIssueCodes.Syntax, "The text is not Unicode: half a surrogate pair at character " + broken.Index + ".");
        }
    }

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(ReadOnlySpan<byte> utf8, JsonLimits? limits = null) where T : Resource
    {
        limits ??= JsonLimits.Default;
        if (utf8.Length > limits.MaxBytes)
            return Fail<T>(JsonIssueCodes.TooLarge, $"{utf8.Length} bytes; at most {limits.MaxBytes} are read.");
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..]; // RFC 8259, 8.1: a byte order mark may be ignored
        if (!Utf8.IsValid(utf8))
            return Fail<T>(JsonIssueCodes.Syntax, "The text is not UTF-8.");

        var input = new JsonInput(utf8, limits);
        var resource = Read(ref input, utf8, limits);
        var value = resource as T;
        if (resource is not null && value is null)
            input.Report(JsonIssueCodes.OtherResourceType, $"Expected {typeof(T).Name}, found {resource.TypeName}.", 0);
        return new ParseResult<T>(value, input.Issues is { } issues ? IssueLocator.Locate(utf8, issues) : []);
    }

    /// <summary>Writes a resource, or any complex type, as compact UTF-8.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    public static byte[] Write(Base value)
    {
        var buffer = Write(value, Compact);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a resource, or any complex type, as text.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    public static string WriteToString(Base value, bool indented = false) =>
        Encoding.UTF8.GetString(Write(value, indented ? Indented : Compact).WrittenSpan);

    /// <summary>Writes a resource, or any complex type, to a buffer of the caller's.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    public static void Write(Base value, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(buffer);
        Write(value, buffer, Compact);
    }

    private static ArrayBufferWriter<byte> Write(Base value, JsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(value, buffer, options);
        return buffer;
    }

    private static void Write(Base value, IBufferWriter<byte> buffer, JsonWriterOptions options)
    {
        if (value is PrimitiveType)
            throw new ArgumentException("A primitive has no JSON object of its own.", nameof(value));
        using var writer = new Utf8JsonWriter(buffer, options);
        new JsonOutput(writer).Write(value);
        writer.Flush();
    }

    private static Resource? Read(ref JsonInput input, ReadOnlySpan<byte> utf8, JsonLimits limits)
    {
        Resource? resource = null;
        try
        {
            input.Reader.Read();
            if (input.Reader.TokenType == JsonTokenType.StartObject)
                resource = input.Resource();
            else
            {
                input.Report(JsonIssueCodes.NotAnObject, "A resource is a JSON object.");
                input.Reader.Skip();
            }
            input.Reader.Read(); // anything after the end throws
            input.ReportNulls();
        }
        catch (JsonException broken)
        {
            // Half a resource would look like a whole one, so nothing is given.
            resource = null;
            var deep = TooDeepAt(utf8, limits.MaxDepth);
            if (deep >= 0)
                input.Report(JsonIssueCodes.TooDeep, $"Nested deeper than {limits.MaxDepth}.", deep);
            else
                input.Report(JsonIssueCodes.Syntax, "The text is not JSON from here on.", Offset(utf8, broken));
        }
        return resource;
    }

    private static long TooDeepAt(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= maxDepth)
                    return reader.TokenStartIndex;
        }
        catch (JsonException)
        {
            // The first fault was the syntax.
        }
        return -1;
    }

    private static long Offset(ReadOnlySpan<byte> utf8, JsonException broken)
    {
        var lineStart = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
            lineStart += utf8[lineStart..].IndexOf((byte)'\n') + 1;
        return lineStart + (broken.BytePositionInLine ?? 0);
    }

    private static ParseResult<T> Fail<T>(string code, string message) where T : Resource =>
        new(null, [new JsonIssue(code, "$", 1, 1, message)]);
}
