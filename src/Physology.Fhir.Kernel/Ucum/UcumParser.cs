using System.Globalization;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>Reads case-sensitive codes by UCUM's grammar (UCUM, 3 to 12). Anything else is null; length, depth and exponents are bounded.</summary>
internal ref struct UcumParser
{
    public const int MaxLength = 512;
    private const int MaxDepth = 32;
    private const int MaxFactorDigits = 18;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private UcumParser(ReadOnlySpan<char> text) => _text = text;

    public static UcumTerm? Parse(ReadOnlySpan<char> code)
    {
        var parser = new UcumParser(code);
        if (code.IndexOfAnyExceptInRange('!', '~') >= 0)
            return null;
        var term = parser.Term(0);
        return parser._at == code.Length ? term : null;
    }

    private UcumTerm? Term(int depth)
    {
        var term = UcumTerm.One;
        var power = 1;
        if (Take('/'))
            power = -1;
        while (true)
        {
            if (Component(depth) is not { } component || term.Times(component, power) is not { } product)
                return null;
            term = product;
            if (Take('.'))
                power = 1;
            else if (Take('/'))
                power = -1;
            else
                return term;
        }
    }

    private UcumTerm? Component(int depth)
    {
        if (_at >= _text.Length)
            return null;
        if (_text[_at] == '{')
            return Annotation() ? UcumTerm.One : null;
        if (Take('('))
        {
            if (depth >= MaxDepth || Term(depth + 1) is not { } inner || !Take(')'))
                return null;
            return _at >= _text.Length || _text[_at] != '{' || Annotation() ? inner : null;
        }
        var unit = Annotatable();
        return unit is null || _at >= _text.Length || _text[_at] != '{' || Annotation() ? unit : null;
    }

    private bool Annotation()
    {
        var end = _text[(_at + 1)..].IndexOfAny('{', '}');
        if (end < 0 || _text[_at + 1 + end] == '{')
            return false;
        _at += end + 2;
        return true;
    }

    private UcumTerm? Annotatable()
    {
        var start = _at;
        var brackets = 0;
        while (_at < _text.Length && (brackets > 0 || !IsEnd(_text[_at])))
        {
            if (_text[_at] is '[')
                brackets++;
            else if (_text[_at] is ']' && --brackets < 0)
                return null;
            _at++;
        }
        var symbol = _text[start.._at];
        if (brackets != 0 || symbol.IsEmpty)
            return null;
        if (symbol.IndexOfAnyExceptInRange('0', '9') < 0)
            return Factor(symbol);
        return UcumTable.Find(symbol) ?? WithExponent(symbol);
    }

    private static UcumTerm? Factor(ReadOnlySpan<char> digits)
    {
        var trimmed = digits.TrimStart('0');
        if (trimmed.IsEmpty || trimmed.Length > MaxFactorDigits)
            return null;
        var text = trimmed.ToString();
        return text == "1" ? UcumTerm.One : UcumTerm.Of(text, ExactRatio.Parse(text), UcumDimension.None);
    }

    private static UcumTerm? WithExponent(ReadOnlySpan<char> symbol)
    {
        var at = symbol.Length;
        while (at > 0 && char.IsAsciiDigit(symbol[at - 1]))
            at--;
        if (at == symbol.Length || symbol.Length - at > 3)
            return null;
        if (at > 0 && symbol[at - 1] is '+' or '-')
            at--;
        var exponent = int.Parse(symbol[at..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return UcumTable.Find(symbol[..at])?.Power(exponent);
    }

    private static bool IsEnd(char c) => c is '.' or '/' or '(' or ')' or '{' or '}';

    private bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c)
            return false;
        _at++;
        return true;
    }
}
