using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.R4Model;

/// <summary>Breaks texts at random, and says what a reading of such a text did that it must not.</summary>
internal sealed class JsonMutator(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])["{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "0", "-", "1e9", "1.50", "{}", "[]", "[[", "\\u", "\\ud83d", "\\ude00", "\\u0000", "\"id\":", "\"_id\":{}", "\"extension\":[", "\"resourceType\":\"Patient\"",
            "\"contained\":[{", " ", "\n", "\t", "\u0001", "\uFEFF", "é", "😀", "\"value\":", "\"valueString\":\"x\"", "99999999999999999999", "_", "/*", "NaN", "'", "\"modifierExtension\":[{}]"]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0x80], [0], [0xED, 0xA0, 0x80], [0xF5],
    ];

    private readonly Random _random = new(seed);

    /// <summary>The text with one to four things changed.</summary>
    public byte[] Mutate(byte[] text)
    {
        var changed = new List<byte>(text);
        for (var edits = 1 + _random.Next(4); edits > 0; edits--)
        {
            var at = _random.Next(changed.Count + 1);
            var length = Math.Min(changed.Count - at, 1 + _random.Next(_random.Next(4) == 0 ? 200 : 8));
            switch (_random.Next(6))
            {
                case 0 when at < changed.Count:
                    changed[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, length);
                    break;
                case 2:
                    changed.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                    break;
                case 3:
                    changed.InsertRange(_random.Next(changed.Count + 1), changed.GetRange(at, length));
                    break;
                case 4 when at < changed.Count:
                    changed[at] ^= (byte)(1 << _random.Next(8));
                    break;
                default:
                    var piece = Pieces[_random.Next(Pieces.Length)];
                    changed.RemoveRange(at, Math.Min(changed.Count - at, piece.Length));
                    changed.InsertRange(at, piece);
                    break;
            }
        }

        return [.. changed];
    }

    /// <summary>Bytes of no kind at all.</summary>
    public byte[] Noise()
    {
        var bytes = new byte[_random.Next(64)];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Reads the text in both ways; null where all is well, else what is not.</summary>
    public static string? Problem(byte[] text, out bool isClean)
    {
        isClean = false;
        try
        {
            var strict = FhirJson.Parse<Fhir.R4.Resource>(text, JsonReadOptions.Strict);
            var tolerant = FhirJson.Parse<Fhir.R4.Resource>(text, JsonReadOptions.Tolerant);
            isClean = strict.IsClean;
            var isJson = IsJson(text);
            if (isJson == strict.Issues.Any(i => i.Code is JsonIssueCodes.Syntax or JsonIssueCodes.TooDeep))
                return isJson ? "JSON that is said to be none" : "no JSON, and not said to be none";
            if (strict.Issues.Concat(tolerant.Issues).Any(i => i.Line < 1 || i.Column < 1 || string.IsNullOrEmpty(i.Path)))
                return "an issue without a place";
            if (strict.Issues.Any(i => i.Severity != JsonIssueSeverity.Error))
                return "a warning of strict reading";
            if (strict.Value is null && strict.IsClean)
                return "neither a value nor an issue";
            if (tolerant.Value is { } value && (!value.IsExactly(value.DeepCopy()) || !IsJson(FhirJson.Write(value))))
                return "a value that cannot be copied or written";
            return strict.IsClean ? NotTheSame(text, strict.Value!, tolerant) : null;
        }
        catch (Exception thrown)
        {
            return "thrown: " + thrown;
        }
    }

    private static string? NotTheSame(byte[] text, Fhir.R4.Resource value, ParseResult<Fhir.R4.Resource> tolerant)
    {
        if (!tolerant.IsClean || !value.IsExactly(tolerant.Value))
            return "tolerant reading takes a right text otherwise";
        var written = FhirJson.Write(value);
        if (!value.IsExactly(FhirJson.Parse(written).Value))
            return "what was written reads otherwise";
        var start = text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        return JsonComparison.Difference(text.AsMemory(start), written);
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        if (!Utf8.IsValid(text))
            return false;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonLimits.Default.MaxDepth });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
