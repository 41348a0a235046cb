using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Validation.Narratives;

/// <summary>
/// Reads a narrative once, by the subset of XHTML that narrative.html allows. No DTD, no entity but XML's own and numbers, no look-back:
/// the work is bounded by the length of the text and the depth by <see cref="MaxDepth"/>.
/// </summary>
internal ref struct XhtmlScanner
{
    private const int MaxDepth = 200;
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenSet<string> Elements = new[]
    {
        "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "b", "em", "i", "strong", "small", "big", "tt", "dfn", "q", "var",
        "abbr", "acronym", "cite", "blockquote", "hr", "address", "bdo", "kbd", "sub", "sup", "ul", "ol", "li", "dl", "dt", "dd", "pre",
        "table", "caption", "colgroup", "col", "thead", "tr", "tfoot", "tbody", "th", "td", "code", "samp", "img", "map", "area", "ins", "del",
        "s", "u", "strike", "font", "center",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "xmlns", "title", "style", "class", "id", "lang", "xml:lang", "xml:space", "dir", "accesskey", "tabindex", "span", "width", "height", "align", "valign", "char",
        "charoff", "abbr", "axis", "headers", "scope", "rowspan", "colspan", "href", "hreflang", "rel", "rev", "charset", "type", "name",
        "target", "coords", "shape", "src", "alt", "longdesc", "usemap", "ismap", "cite", "summary", "border", "frame", "rules", "cellspacing",
        "cellpadding", "nohref", "start", "value", "datetime", "nowrap", "bgcolor", "color", "size", "face", "clear", "compact", "noshade", "hspace", "vspace",
    }.ToFrozenSet(StringComparer.Ordinal);

    // HTML 4.01, 9.3.1: "The P element … cannot contain block-level elements (including P itself)".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames = new[]
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "hr", "table", "address", "center",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ElementNames = Elements.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AttributeNames = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private bool _hasContent;
    private int _paragraphs;

    private XhtmlScanner(ReadOnlySpan<char> text) => _text = text;

    /// <summary>What is wrong, and whether there is anything to read in it.</summary>
    public static XhtmlProblem Check(ReadOnlySpan<char> text)
    {
        var scanner = new XhtmlScanner(text.Trim());
        var problem = scanner.Read();
        return problem != XhtmlProblem.None ? problem : scanner._hasContent ? XhtmlProblem.None : XhtmlProblem.NoContent;
    }

    private XhtmlProblem Read()
    {
        Span<Range> open = stackalloc Range[MaxDepth];
        var depth = 0;
        var wasRoot = false;
        while (_at < _text.Length)
        {
            if (_text[_at] != '<')
            {
                if (depth == 0)
                {
                    return XhtmlProblem.NotADiv;
                }

                if (!Text())
                {
                    return XhtmlProblem.NotWellFormed;
                }

                continue;
            }

            var rest = _text[_at..];
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = rest[4..].IndexOf("--", StringComparison.Ordinal);
                if (end < 0 || rest.Length <= end + 6 || rest[end + 6] != '>')
                {
                    return XhtmlProblem.NotWellFormed;
                }

                _at += end + 7;
            }
            else if (rest.Length < 2 || rest[1] is '!' or '?')
            {
                return XhtmlProblem.NotAllowed; // DOCTYPE, CDATA and processing instructions have no place in a narrative
            }
            else if (rest[1] == '/')
            {
                _at += 2;
                var name = Name();
                Space();
                if (depth == 0 || name.IsEmpty || !name.SequenceEqual(_text[open[--depth]]) || !Take('>'))
                {
                    return XhtmlProblem.NotWellFormed;
                }

                _paragraphs -= name is "p" ? 1 : 0;
            }
            else
            {
                var problem = Start(depth == 0, out var range, out var isEmpty);
                if (problem != XhtmlProblem.None)
                {
                    return problem;
                }

                if (depth == 0 && wasRoot)
                {
                    return XhtmlProblem.NotADiv;
                }

                wasRoot = true;
                if (!isEmpty)
                {
                    if (depth == MaxDepth)
                    {
                        return XhtmlProblem.TooDeep;
                    }

                    open[depth++] = range;
                    _paragraphs += _text[range] is "p" ? 1 : 0;
                }
            }
        }

        return !wasRoot ? XhtmlProblem.NotADiv : depth > 0 ? XhtmlProblem.NotWellFormed : XhtmlProblem.None;
    }

    private XhtmlProblem Start(bool isRoot, out Range range, out bool isEmpty)
    {
        isEmpty = false;
        _at++;
        var from = _at;
        var name = Name();
        range = from.._at;
        if (name.IsEmpty)
        {
            return XhtmlProblem.NotWellFormed;
        }

        if (isRoot && !name.SequenceEqual("div"))
        {
            return XhtmlProblem.NotADiv;
        }

        if (!ElementNames.Contains(name))
        {
            return XhtmlProblem.NotAllowed;
        }

        if (_paragraphs > 0 && BlockNames.Contains(name))
        {
            return XhtmlProblem.BlockInParagraph;
        }

        _hasContent |= name.SequenceEqual("img");
        var hasNamespace = false;
        for (Space(); _at < _text.Length && _text[_at] is not ('>' or '/'); Space())
        {
            var problem = Attribute(ref hasNamespace);
            if (problem != XhtmlProblem.None)
            {
                return problem;
            }
        }

        isEmpty = Take('/');
        if (!Take('>'))
        {
            return XhtmlProblem.NotWellFormed;
        }

        return isRoot && !hasNamespace ? XhtmlProblem.NoNamespace : XhtmlProblem.None;
    }

    private XhtmlProblem Attribute(ref bool hasNamespace)
    {
        var name = Name();
        Space();
        if (name.IsEmpty || !Take('='))
        {
            return XhtmlProblem.NotWellFormed;
        }

        Space();
        if (_at >= _text.Length || _text[_at] is not ('"' or '\''))
        {
            return XhtmlProblem.NotWellFormed;
        }

        var length = _text[(_at + 1)..].IndexOf(_text[_at]);
        if (length < 0)
        {
            return XhtmlProblem.NotWellFormed;
        }

        var value = _text.Slice(_at + 1, length);
        _at += length + 2;
        if (value.Contains('<') || !HasOnlyKnownEntities(value))
        {
            return XhtmlProblem.NotWellFormed;
        }

        if (name.SequenceEqual("xmlns"))
        {
            hasNamespace = value.SequenceEqual(Namespace);
            return hasNamespace ? XhtmlProblem.None : XhtmlProblem.NoNamespace;
        }

        var isScript = (name.SequenceEqual("href") || name.SequenceEqual("src")) && value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        // data-… is for the tools that write narratives (HL7's own: data-fhir) and does nothing.
        return isScript || (!AttributeNames.Contains(name) && !name.StartsWith("xmlns:", StringComparison.Ordinal) && !name.StartsWith("data-", StringComparison.Ordinal)) ? XhtmlProblem.NotAllowed : XhtmlProblem.None;
    }

    private bool Text()
    {
        var length = _text[_at..].IndexOf('<');
        var text = length < 0 ? _text[_at..] : _text.Slice(_at, length);
        _at += text.Length;
        _hasContent = _hasContent || !text.IsWhiteSpace();
        return HasOnlyKnownEntities(text);
    }

    // narrative.html: "there is no support for HTML entities like &nbsp;" beyond what XML itself has.
    private static bool HasOnlyKnownEntities(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            var end = text.IndexOf(';');
            if (end < 1 || end > 10)
            {
                return false;
            }

            var name = text[..end];
            var isNumber = name[0] == '#' && name.Length > 1 && (name[1] == 'x' ? name.Length > 2 && !name[2..].ContainsAnyExcept("0123456789abcdefABCDEF") : !name[1..].ContainsAnyExceptInRange('0', '9'));
            if (!isNumber && name is not ("amp" or "lt" or "gt" or "quot" or "apos"))
            {
                return false;
            }

            text = text[(end + 1)..];
        }

        return true;
    }

    private ReadOnlySpan<char> Name()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is ':' or '-' or '_' or '.'))
        {
            _at++;
        }

        return _text[from.._at];
    }

    private void Space()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private bool Take(char wanted)
    {
        if (_at < _text.Length && _text[_at] == wanted)
        {
            _at++;
            return true;
        }

        return false;
    }
}
