using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Physology.Fhir.Sandbox.Mailbox;

/// <summary>As much of MIME as showing a mail takes: headers, multipart, quoted-printable, base64, encoded words.</summary>
public static partial class MimeText
{
    private const int MaximumDepth = 8;

    public sealed record Decoded(string From, string To, string Subject, string Text);

    public static Decoded Read(byte[] message)
    {
        // Latin-1 keeps each byte as one character until the part's charset is known.
        var (headers, body) = Split(Encoding.Latin1.GetString(message));
        var text = Body(headers, body, 0) ?? "";
        return new(Word(headers.GetValueOrDefault("from", "")), Word(headers.GetValueOrDefault("to", "")), Word(headers.GetValueOrDefault("subject", "")), text);
    }

    private static string? Body(Dictionary<string, string> headers, string body, int depth)
    {
        var type = headers.GetValueOrDefault("content-type", "text/plain");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && depth < MaximumDepth && Parameter(type, "boundary") is { } boundary)
        {
            var parts = body.Split("--" + boundary).Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => Split(p.TrimStart('\r', '\n'))).ToList();
            var plain = parts.Find(p => p.Headers.GetValueOrDefault("content-type", "text/plain").StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));
            return plain.Headers is not null
                ? Body(plain.Headers, plain.Body, depth + 1)
                : parts.Select(p => Body(p.Headers, p.Body, depth + 1)).FirstOrDefault(t => t is not null);
        }

        if (!type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = headers.GetValueOrDefault("content-transfer-encoding", "7bit").Trim().ToLowerInvariant() switch
        {
            "quoted-printable" => QuotedPrintable(body),
            "base64" => Base64(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        var text = Charset(Parameter(type, "charset")).GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
        return type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? OfHtml(text) : text;
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (part, "") : (part[..end], part[(end + 4)..]);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folding().Replace(head, " ").Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return (headers, body);
    }

    private static string? Parameter(string header, string name)
    {
        var match = Regex.Match(header, $@"\b{name}\s*=\s*(?:""([^""]*)""|([^;\s]+))", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value : null;
    }

    private static string Word(string header) => EncodedWord().Replace(BetweenEncodedWords().Replace(header, "?==?"), match =>
    {
        var bytes = match.Groups[2].Value is "B" or "b"
            ? Base64(match.Groups[3].Value)
            : QuotedPrintable(match.Groups[3].Value.Replace('_', ' '));
        return Charset(match.Groups[1].Value).GetString(bytes);
    });

    private static byte[] QuotedPrintable(string text)
    {
        using var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && text[i + 1] == '\r' && text[i + 2] == '\n')
            {
                i += 2;
            }
            else if (text[i] == '=' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.WriteByte(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)text[i]);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Base64(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) ? buffer[..written] : Encoding.Latin1.GetBytes(text);
    }

    private static Encoding Charset(string? name)
    {
        try
        {
            return Encoding.GetEncoding(name ?? "utf-8");
        }
        catch (ArgumentException)
        {
            // An unknown charset still shows its ASCII part.
            return Encoding.UTF8;
        }
    }

    // Markup is left out, addresses of links are kept, so that the page never shows somebody else's HTML.
    private static string OfHtml(string html)
    {
        var withLinks = Anchor().Replace(html, "$2 $1 ");
        return WebUtility.HtmlDecode(Tag().Replace(Break().Replace(Hidden().Replace(withLinks, ""), "\n"), "")).Trim();
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenEncodedWords();

    [GeneratedRegex("<a\\b[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Anchor();

    [GeneratedRegex("<(style|script|head)\\b.*?</\\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<(br|/p|/div|/h[1-6]|/li|/tr)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
