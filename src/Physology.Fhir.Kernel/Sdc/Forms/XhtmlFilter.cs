using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Xml;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// Passes markup that cannot do anything: elements and attributes of a short list, links to the web and to mail, pictures that are in the text itself. Markup with
/// anything else in it is not passed at all, so that no half of it reads as the whole; the plain words are shown then.
/// </summary>
internal static class XhtmlFilter
{
    private const int MaxLength = 500_000;
    private const int MaxDepth = 60;

    private static readonly FrozenSet<string> Elements = new[]
    {
        "p", "br", "div", "span", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "code", "pre", "kbd", "samp", "var", "q", "cite", "abbr", "dfn", "blockquote", "hr",
        "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ins", "del", "a", "img",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = new[] { "br", "hr", "img" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pictures = new[] { "image/png", "image/jpeg", "image/gif", "image/webp" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxLength,
    };

    /// <summary>The markup written anew, or null where it is not well-formed or has anything else in it.</summary>
    /// <param name="markup">Markup as XML has it.</param>
    /// <param name="picture">What a picture's <c>#id</c> stands for, or null.</param>
    public static string? Pass(string markup, Func<string, R4.Binary?> picture)
    {
        if (markup.Length > MaxLength)
        {
            return null;
        }

        try
        {
            var html = new StringBuilder(markup.Length + 16);
            using var reader = XmlReader.Create(new StringReader(markup), Settings);
            while (reader.Read())
            {
                if (!Write(reader, html, picture))
                {
                    return null;
                }
            }

            return html.ToString();
        }
        catch (XmlException)
        {
            return null; // not well-formed: the plain words are shown
        }
    }

    /// <summary>The words of markup without their tags, or null where it is not well-formed.</summary>
    public static string? Words(string markup)
    {
        if (markup.Length > MaxLength)
        {
            return null;
        }

        try
        {
            var words = new StringBuilder(markup.Length);
            using var reader = XmlReader.Create(new StringReader(markup), Settings);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                {
                    words.Append(reader.Value);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "img" })
                {
                    words.Append(reader.GetAttribute("alt"));
                }
            }

            return words.ToString().Trim();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Write(XmlReader reader, StringBuilder html, Func<string, R4.Binary?> picture)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return reader.Depth <= MaxDepth && Element(reader, html, picture);
            case XmlNodeType.EndElement:
                if (!Void.Contains(reader.LocalName))
                {
                    html.Append("</").Append(reader.LocalName).Append('>');
                }

                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                html.Append(WebUtility.HtmlEncode(reader.Value));
                return true;
            default:
                return false;
        }
    }

    private static bool Element(XmlReader reader, StringBuilder html, Func<string, R4.Binary?> picture)
    {
        var name = reader.LocalName;
        if (!Elements.Contains(name) || reader.NamespaceURI is not ("" or "http://www.w3.org/1999/xhtml"))
        {
            return false;
        }

        var isEmpty = reader.IsEmptyElement;
        html.Append('<').Append(name);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (Attribute(name, reader.Name, reader.Value.Trim(), picture) is { } value)
            {
                html.Append(' ').Append(reader.Name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }
            else if (reader.Name is "src" or "href" || reader.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        reader.MoveToElement();
        if (name == "a")
        {
            html.Append(" rel=\"noopener noreferrer\"");
        }

        html.Append('>');
        if (isEmpty && !Void.Contains(name))
        {
            html.Append("</").Append(name).Append('>');
        }

        return true;
    }

    // Null leaves the attribute out: class and style are the page's own.
    private static string? Attribute(string element, string name, string value, Func<string, R4.Binary?> picture) => (element, name) switch
    {
        (_, "title" or "lang" or "dir") => value,
        ("th" or "td", "colspan" or "rowspan") => value.Length is > 0 and <= 3 && value.All(char.IsAsciiDigit) ? value : null,
        ("th", "scope") => value is "row" or "col" or "rowgroup" or "colgroup" ? value : null,
        ("ol", "start") => value.Length is > 0 and <= 6 && value.All(char.IsAsciiDigit) ? value : null,
        ("img", "alt") => value,
        ("img", "src") => Picture(value, picture),
        ("a", "href") => IsLink(value) ? value : null,
        _ => null,
    };

    /// <summary>Whether a link leads to the web or to mail, by its whole address.</summary>
    public static bool IsLink(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" && !address.Any(char.IsControl);

    private static string? Picture(string source, Func<string, R4.Binary?> picture)
    {
        if (source is ['#', ..])
        {
            return picture(source[1..]) is { ContentType.Value: { } type, Data: { Value: { } content, HasValidSyntax: true } } && Pictures.Contains(type)
                ? $"data:{type};base64,{string.Concat(content.Where(c => !char.IsWhiteSpace(c)))}"
                : null;
        }

        var comma = source.IndexOf(',', StringComparison.Ordinal);
        if (!source.StartsWith("data:", StringComparison.Ordinal) || comma < 0 || !source[..comma].EndsWith(";base64", StringComparison.Ordinal) || !Pictures.Contains(source[5..(comma - 7)]))
        {
            return null;
        }

        var data = string.Concat(source[(comma + 1)..].Where(c => !char.IsWhiteSpace(c)));
        return R4.PrimitiveSyntax.IsBase64(data) ? source[..(comma + 1)] + data : null;
    }
}
