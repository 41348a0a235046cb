using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>
/// What XHTML a narrative may hold (FHIR R4, Narrative, txt-1): the basic formatting of HTML 4.0, chapters 7 to 11 except section 4 of chapter 9, and 15,
/// a, images and inline style; no head, body, script, form, frame, event or link to a style sheet.
/// </summary>
internal static partial class NarrativeRules
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenSet<string> Elements = new[]
    {
        "div", "p", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "address", "blockquote", "q", "pre", "center",
        "a", "img", "b", "i", "u", "s", "em", "strong", "small", "big", "tt", "font", "strike", "sub", "sup", "abbr", "acronym", "cite", "code", "dfn", "kbd",
        "samp", "var", "del", "ins", "bdo", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tfoot", "tbody", "tr", "td", "th",
        "map", "area", "basefont",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "id", "class", "style", "title", "lang", "dir", "name", "href", "src", "alt", "width", "height", "align", "valign", "char", "charoff", "border",
        "cellpadding", "cellspacing", "frame", "rules", "summary", "colspan", "rowspan", "headers", "scope", "abbr", "axis", "span", "nowrap", "bgcolor",
        "cite", "datetime", "start", "type", "value", "compact", "color", "size", "face", "clear", "noshade", "usemap", "ismap", "longdesc", "hspace", "vspace",
        "shape", "coords", "nohref", "rel", "rev", "target", "hreflang", "charset", "tabindex", "accesskey", "xml:lang", "xml:space", "data-fhir",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersInDocument = 20_000_000,
    };

    public static bool IsAllowed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(Entities().Replace(text, AsCharacters)), Settings);
            var isFirst = true;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && !IsAllowed(reader, ref isFirst))
                    return false;
                if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType)
                    return false;
            }
            return !isFirst;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsAllowed(XmlReader reader, ref bool isFirst)
    {
        if (reader.NamespaceURI is not (Xhtml or "") || (isFirst ? reader.LocalName != "div" : !Elements.Contains(reader.LocalName)))
            return false;
        isFirst = false;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Name == "xmlns" || reader.Prefix == "xmlns")
                continue;
            if (!Attributes.Contains(reader.Name))
                return false;
            if (reader.Name is "href" or "src" && reader.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                return false;
        }
        reader.MoveToElement();
        return true;
    }

    // HTML's named entities are allowed for in a narrative, and XML does not know them without a DTD.
    private static string AsCharacters(Match match)
    {
        if (match.Value is "&lt;" or "&gt;" or "&amp;" or "&quot;" or "&apos;")
            return match.Value;
        var decoded = WebUtility.HtmlDecode(match.Value);
        return decoded.Length == 0 || decoded[0] == '&' ? match.Value : decoded;
    }

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]*;", RegexOptions.NonBacktracking)]
    private static partial Regex Entities();
}
