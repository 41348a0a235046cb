using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath, Additional String Functions: encode(), decode(), escape(), unescape().</summary>
internal static class TextCodings
{
    // "If the content being decoded is not a valid UTF-8 value, the result will be empty"
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static object? Encode(in Call call, string input)
    {
        if (call.Text(0) is not { } format)
            return null;
        if (format == "ascii")
            return string.Concat(Characters.Each(input).Select(c => c[0] < 128 ? c : "?"));
        var bytes = Encoding.UTF8.GetBytes(input);
        return call.Bounded(format switch
        {
            "hex" => Convert.ToHexStringLower(bytes),
            "base64" => Convert.ToBase64String(bytes),
            "urlbase64" => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_'),
            _ => throw Unknown(call, format, "hex, base64, urlbase64 and ascii"),
        });
    }

    public static object? Decode(in Call call, string input)
    {
        if (call.Text(0) is not { } format)
            return null;
        try
        {
            return Strict.GetString(format switch
            {
                "hex" => Convert.FromHexString(input),
                "base64" => Convert.FromBase64String(input),
                "urlbase64" => Base64Url.DecodeFromChars(input),
                _ => throw Unknown(call, format, "hex, base64 and urlbase64"),
            });
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    public static object? Escape(in Call call, string input) => call.Text(0) switch
    {
        null => null,
        "html" => call.Bounded(WebUtility.HtmlEncode(input)),
        "json" => call.Bounded(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(input)),
        var format => throw Unknown(call, format, "html and json"),
    };

    public static object? Unescape(in Call call, string input) => call.Text(0) switch
    {
        null => null,
        "html" => WebUtility.HtmlDecode(input),
        "json" => FromJson(input),
        var format => throw Unknown(call, format, "html and json"),
    };

    private static string? FromJson(string input)
    {
        try
        {
            using var document = JsonDocument.Parse($"\"{Quoted(input)}\"");
            return document.RootElement.GetString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A quotation mark that is not escaped stands for itself.
    private static string Quoted(string input)
    {
        var result = new StringBuilder(input.Length);
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] == '\\' && i + 1 < input.Length)
                result.Append(input[i++]);
            else if (input[i] == '"')
                result.Append('\\');
            result.Append(input[i]);
        }
        return result.ToString();
    }

    private static FhirPathException Unknown(in Call call, string format, string known) =>
        call.Fault(FhirPathErrorCodes.BadArgument, $"There are {known}, not {format}.");
}
