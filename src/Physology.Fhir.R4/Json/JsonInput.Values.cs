using System.Text;

namespace Physology.Fhir.R4.Json;

internal ref partial struct JsonInput
{
    /// <summary>From this length on, a text that only may pass through is cheaper as bytes.</summary>
    private const int KeptAsBytes = 64;

    /// <summary>An array of values, or that of their ids and extensions; the two fit item by item, null standing for nothing.</summary>
    public void Primitives<T>(scoped ref List<T>? list, Func<T> make) where T : PrimitiveType
    {
        var isSibling = _isSibling;
        var start = _at;
        var known = list?.Count ?? 0;
        var array = ArrayOfValues();
        if (!array.IsOpen)
            return;
        while (NextItem(ref array))
        {
            if (!Counts())
                return;
            var items = list ??= new(1);
            if (array.Count > items.Count)
                items.Add(make());
            var item = items[array.Count - 1];
            if (At(_at) == (byte)'n')
            {
                (_nulls ??= []).Add(new PendingNull(_at, item));
                Skip();
            }
            else
            {
                _isSibling = isSibling;
                item.Read(ref this);
            }
        }
        if (known > 0 && known != array.Count)
            Report(JsonIssueCodes.MisplacedSibling, $"{array.Count} items here, {known} in the other array of this element.", start);
    }

    /// <summary>The string of an element's id; null, with an issue, where it is none.</summary>
    public string? ElementId()
    {
        if (!_isSibling)
            return (string?)Text(PrimitiveLexis.String, isRepeated: false, type: null);
        RefuseSibling();
        return null;
    }

    /// <summary>
    /// The current string; null, with an issue, where it is none or not Unicode. A wrong syntax is recorded and the text kept. A long text
    /// of a primitive may be its UTF-8.
    /// </summary>
    public object? Text(PrimitiveLexis lexis, bool isRepeated, TextPrimitive? type)
    {
        var at = _valueAt = _at;
        if (At(at) != (byte)'"')
            return TextOtherwise(lexis, isRepeated, type);
        var end = Special(at + 1);
        if (At(end) != (byte)'"')
            return EscapedText(lexis, type);
        var utf8 = _utf8[(at + 1)..end];
        _at = end + 1;
        if (utf8.IsEmpty)
            return Checked("", lexis, type);
        var holds = PrimitiveSyntax.HoldsPlain(lexis, utf8);
        var asBytes = holds == true && type is not null && utf8.Length >= KeptAsBytes;
        object text = isRepeated && utf8.Length <= RepeatedTexts.Longest ? RepeatedTexts.Get(utf8, _isAscii)
            : _texts is not null && asBytes == (utf8.Length >= KeptAsBytes) ? _texts.Get(_utf8, at + 1, utf8.Length, _isAscii, asBytes)
            : asBytes ? utf8.ToArray()
            : Make(utf8);
        return holds == true ? text : Checked((string)text, lexis, type);
    }

    /// <summary>True or false; null, with an issue, where it is neither.</summary>
    public bool? Boolean()
    {
        _valueAt = _at;
        if (_utf8[_at..].StartsWith("true"u8))
        {
            _at += 4;
            return true;
        }
        if (_utf8[_at..].StartsWith("false"u8))
        {
            _at += 5;
            return false;
        }
        if (Unwraps())
            return Boolean();
        if (_isTolerant && At(_at) == (byte)'"' && Ahead() is { } text && bool.TryParse(text, out var value))
        {
            Converted("A boolean as a string");
            return value;
        }
        WrongType("true or false");
        return null;
    }

    /// <summary>The digits of a number; false, with an issue, where it is none.</summary>
    public bool Number(out ReadOnlySpan<byte> digits)
    {
        var at = _valueAt = _at;
        digits = default;
        if (At(at) is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            var end = AfterNumber(at);
            if (end < 0)
            {
                Break(~end);
                return false;
            }
            digits = _utf8[at..end];
            _at = end;
            return true;
        }
        if (Unwraps())
            return Number(out digits);
        if (_isTolerant && At(at) == (byte)'"')
        {
            var end = Special(at + 1);
            if (At(end) == (byte)'"' && AfterNumber(at + 1) == end)
            {
                digits = _utf8[(at + 1)..end];
                Converted("A number as a string");
                return true;
            }
        }
        WrongType("a number");
        return false;
    }

    private object? TextOtherwise(PrimitiveLexis lexis, bool isRepeated, TextPrimitive? type)
    {
        if (Unwraps())
            return Text(lexis, isRepeated, type);
        if (_isTolerant && At(_at) is (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f')
        {
            var start = _at;
            Converted("A number or a boolean where a string belongs");
            return _isBroken ? null : Checked(Make(_utf8[start.._at]), lexis, type);
        }
        WrongType("a string");
        return null;
    }

    private string? EscapedText(PrimitiveLexis lexis, TextPrimitive? type)
    {
        var start = _at;
        var end = AfterString(start);
        if (end < 0)
            return null;
        _at = end;
        if (Unescaped(_utf8[(start + 1)..(end - 1)]) is { } text)
            return Checked(text, lexis, type);
        Report(JsonIssueCodes.BadPrimitive, "The string is not Unicode.", start);
        return null;
    }

    private string? Checked(string text, PrimitiveLexis lexis, TextPrimitive? type)
    {
        if (text.Length == 0)
        {
            Report(JsonIssueCodes.Empty, "The string is empty.", _valueAt, Light);
        }
        else if (type is not null && !PrimitiveSyntax.Holds(lexis, text))
        {
            if (_isTolerant && lexis is not (PrimitiveLexis.String or PrimitiveLexis.Xhtml) && text.Trim(' ', '\t', '\r', '\n') is var trimmed && trimmed.Length < text.Length
                && PrimitiveSyntax.Holds(lexis, trimmed))
            {
                Report(JsonIssueCodes.SpaceRemoved, $"White space around a {type.TypeName} was taken away.", _valueAt, JsonIssueSeverity.Warning);
                return trimmed;
            }
            Report(JsonIssueCodes.BadPrimitive, $"Not a {type.TypeName} by R4's syntax.", _valueAt);
        }
        return text;
    }

    /// <summary>Passes over a value that is taken although its JSON type is another.</summary>
    private void Converted(string what)
    {
        var start = _at;
        Skip();
        Report(JsonIssueCodes.ConvertedType, what + "; read as if written rightly.", start, JsonIssueSeverity.Warning);
    }

    private readonly string? Ahead()
    {
        var end = Special(_at + 1);
        return At(end) == (byte)'"' ? Encoding.UTF8.GetString(_utf8[(_at + 1)..end]) : null;
    }

    private readonly string Make(ReadOnlySpan<byte> utf8) => _isAscii ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);
}
