using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// FHIR's JSON. Reading never throws on bad input and drops nothing in silence: whatever the model cannot hold is an
/// issue. Writing follows the order of the definitions.
/// </summary>
public static partial class FhirJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a resource of any type.</summary>
    public static ParseResult<Resource> Parse(ReadOnlySpan<byte> utf8) => Parse<Resource>(utf8);

    /// <summary>Reads a resource of any type.</summary>
    public static ParseResult<Resource> Parse(string json) => Parse<Resource>(json);

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(string json, JsonLimits? limits = null) where T : Resource => Parse<T>(json, Options(limits));

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(string json, JsonReadOptions options) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(options);
        if (json.Length > options.Limits.MaxBytes)
            return new ParseResult<T>(null, TooLarge(json.Length, options));
        var rented = ArrayPool<byte>.Shared.Rent(StrictUtf8.GetMaxByteCount(json.Length));
        try
        {
            return Parse<T>(rented.AsSpan(0, StrictUtf8.GetBytes(json, rented)), options);
        }
        catch (EncoderFallbackException broken)
        {
            return new ParseResult<T>(null, [Issue(JsonIssueCodes.Syntax, $"The text is not Unicode: half a surrogate pair at character {broken.Index}.")]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(ReadOnlySpan<byte> utf8, JsonLimits? limits = null) where T : Resource => Parse<T>(utf8, Options(limits));

    /// <summary>Reads a resource of this type; another type is JSON114.</summary>
    public static ParseResult<T> Parse<T>(ReadOnlySpan<byte> utf8, JsonReadOptions options) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = Read<Resource>(utf8, options, null, out var issues);
        var value = resource as T;
        if (resource is not null && value is null)
            issues = [new JsonIssue(JsonIssueCodes.OtherResourceType, resource.TypeName, 1, 1, $"Expected {typeof(T).Name}, found {resource.TypeName}."), .. issues];
        return new ParseResult<T>(value, issues);
    }

    /// <summary>Reads a data type with elements, such as a Quantity, which JSON cannot name.</summary>
    public static ParseResult<T> ParseElement<T>(ReadOnlySpan<byte> utf8, JsonReadOptions? options = null) where T : Element, new()
    {
        var element = new T();
        if (element is PrimitiveType)
            throw new ArgumentException("A primitive has no JSON object of its own.");
        return new ParseResult<T>((T?)Read<Base>(utf8, options ?? JsonReadOptions.Strict, element, out var issues), issues);
    }

    private static T? Read<T>(ReadOnlySpan<byte> utf8, JsonReadOptions options, Base? target, out IReadOnlyList<JsonIssue> issues) where T : Base
    {
        issues = [];
        if (utf8.Length > options.Limits.MaxBytes)
        {
            issues = TooLarge(utf8.Length, options);
            return null;
        }
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..]; // RFC 8259, 8.1: a byte order mark may be ignored
        var isAscii = Ascii.IsValid(utf8);
        if (!isAscii && !Utf8.IsValid(utf8))
        {
            issues = IssueLocator.Locate(utf8, "$", [new(JsonIssueCodes.Syntax, FirstBroken(utf8), "The text is not UTF-8 from here on.")]);
            return null;
        }
        var texts = utf8.Length >= TextTable.WorthIt ? TextTable.Rent() : null;
        var input = new JsonInput(utf8, options, isAscii, texts);
        var value = input.Root(target);
        texts?.Return();
        if (input.Issues is { } found)
            issues = IssueLocator.Locate(utf8, input.RootName, found);
        return (T?)value;
    }

    /// <summary>
    /// Reads a resource of this type from a text in pieces: one piece is read where it is, several are put together once, in rented memory.
    /// </summary>
    public static ParseResult<T> Parse<T>(ReadOnlySequence<byte> utf8, JsonReadOptions? options = null) where T : Resource
    {
        options ??= JsonReadOptions.Strict;
        if (utf8.Length > options.Limits.MaxBytes)
            return new ParseResult<T>(null, TooLarge(utf8.Length, options));
        if (utf8.IsSingleSegment)
            return Parse<T>(utf8.FirstSpan, options);
        var rented = ArrayPool<byte>.Shared.Rent((int)utf8.Length);
        try
        {
            utf8.CopyTo(rented);
            return Parse<T>(rented.AsSpan(0, (int)utf8.Length), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes a resource, or any complex type, as compact UTF-8.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    /// <exception cref="InvalidOperationException">The value contains itself, or has in a choice what no choice may have.</exception>
    public static byte[] Write(Base value)
    {
        using var buffer = new PooledBuffer(16 * 1024);
        Write(value, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes a resource, or any complex type, as text.</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    /// <exception cref="InvalidOperationException">The value contains itself, or has in a choice what no choice may have.</exception>
    public static string WriteToString(Base value, bool indented = false)
    {
        using var buffer = new PooledBuffer(16 * 1024);
        Write(value, buffer);
        if (!indented)
            return Encoding.UTF8.GetString(buffer.Written);
        using var lines = new PooledBuffer(buffer.Length * 2);
        JsonLines.Write(buffer.Written, lines);
        return Encoding.UTF8.GetString(lines.Written);
    }

    /// <summary>Writes a resource, or any complex type, to a buffer of the caller's (a PipeWriter is one).</summary>
    /// <exception cref="ArgumentException">A primitive has no JSON object of its own.</exception>
    /// <exception cref="InvalidOperationException">The value contains itself, or has in a choice what no choice may have.</exception>
    public static void Write(Base value, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(buffer);
        if (value is PrimitiveType)
            throw new ArgumentException("A primitive has no JSON object of its own.", nameof(value));
        var output = new JsonOutput(buffer, 4096);
        output.Write(value);
        output.Flush();
    }

    private static JsonReadOptions Options(JsonLimits? limits) =>
        limits is null ? JsonReadOptions.Strict : new JsonReadOptions { Limits = limits };

    private static int FirstBroken(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        Span<char> chars = stackalloc char[512];
        while (at < utf8.Length && Utf8.ToUtf16(utf8[at..], chars, out var read, out _, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            at += read;
            if (read < chars.Length - 2)
                break;
        }
        return at;
    }

    private static JsonIssue[] TooLarge(long length, JsonReadOptions options) =>
        [Issue(JsonIssueCodes.TooLarge, $"{length} bytes; at most {options.Limits.MaxBytes} are read.")];

    private static JsonIssue Issue(string code, string message) => new(code, "$", 1, 1, message);
}
