using System.Text;

namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>Splits a text into tokens, one at a time (FHIRPath, Lexical Elements).</summary>
internal struct Lexer(string text)
{
    private readonly string _text = text;
    private int _position = 0;

    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    /// <summary>The end of the last token that was read.</summary>
    public readonly int End => _position;

    /// <summary>The characters of the token; of a string or delimited identifier what they mean.</summary>
    public string Text { get; private set; } = "";

    public readonly string Source => _text;

    public void Next()
    {
        SkipBlanks();
        Start = _position;
        if (_position >= _text.Length)
        {
            (Kind, Text) = (TokenKind.End, "");
            return;
        }
        var c = _text[_position];
        if (char.IsAsciiLetter(c) || c == '_')
            Word();
        else if (char.IsAsciiDigit(c))
            Number();
        else if (c is '\'' or '`' or '"')
            Quoted(c);
        else if (c == '@')
            Temporal();
        else if (c == '$')
            Special();
        else
            Symbol(c);
    }

    /// <summary>
    /// After a percent sign: FHIR writes <c>%vs-name</c> and <c>%ext-name</c> without quotes too, which the grammar's identifiers do not allow for.
    /// </summary>
    public void NextVariable()
    {
        var rest = _text.AsSpan(_position);
        if (!rest.StartsWith("vs-", StringComparison.Ordinal) && !rest.StartsWith("ext-", StringComparison.Ordinal))
        {
            Next();
            return;
        }
        Start = _position;
        var end = _position;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '_'))
            end++;
        Take(TokenKind.Identifier, end);
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c is ' ' or '\t' or '\r' or '\n' or '\u00a0' or '\ufeff')
                _position++;
            else if (c == '/' && At(1) == '/')
            {
                var end = _text.AsSpan(_position).IndexOfAny('\r', '\n');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (c == '/' && At(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw Fault(FhirPathErrorCodes.BadComment, "The comment has no end.", _position);
                _position = end + 2;
            }
            else
                return;
        }
    }

    private void Word()
    {
        var end = _position + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        Take(TokenKind.Identifier, end);
    }

    private void Number()
    {
        var end = Digits(_position);
        if (end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
            Take(TokenKind.Number, Digits(end + 1));
        else if (end < _text.Length && _text[end] == 'L' && !(end + 1 < _text.Length && (char.IsAsciiLetterOrDigit(_text[end + 1]) || _text[end + 1] == '_')))
        {
            Take(TokenKind.LongNumber, end);
            _position++;
        }
        else
            Take(TokenKind.Number, end);
    }

    private void Quoted(char quote)
    {
        var end = _position + 1;
        while (true)
        {
            var next = _text.AsSpan(end).IndexOfAny(quote, '\\');
            if (next < 0)
                throw Fault(FhirPathErrorCodes.BadString, quote == '\'' ? "The string has no end." : "The delimited identifier has no end.", Start);
            end += next;
            if (_text[end] == quote)
                break;
            end += 2;
            if (end > _text.Length)
                throw Fault(FhirPathErrorCodes.BadString, "The string has no end.", Start);
        }
        var inner = _text.AsSpan(Start + 1, end - Start - 1);
        Kind = quote == '\'' ? TokenKind.String : TokenKind.DelimitedIdentifier;
        Text = inner.Contains('\\') ? Unescape(inner) : inner.ToString();
        _position = end + 1;
    }

    private static string Unescape(ReadOnlySpan<char> inner)
    {
        var result = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\')
            {
                result.Append(inner[i]);
                continue;
            }
            var c = inner[++i];
            if (c == 'u' && i + 4 < inner.Length && ushort.TryParse(inner.Slice(i + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                i += 4;
                continue;
            }
            // "If a \ is used at the beginning of a non-escape sequence, it will be ignored" (FHIRPath, String)
            result.Append(c switch { 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        }
        return result.ToString();
    }

    /// <summary>After the at sign: as much as the grammar's DATE, DATETIME or TIME takes, and nothing more.</summary>
    private void Temporal()
    {
        var at = _position + 1;
        if (at < _text.Length && _text[at] == 'T')
        {
            var end = Clock(at + 1);
            if (end == at + 1)
                throw Fault(FhirPathErrorCodes.BadLiteral, "A time begins with two digits for the hour.", Start);
            Kind = TokenKind.Time;
            Text = _text[(at + 1)..end];
            _position = end;
            return;
        }
        if (!AreDigits(at, 4))
            throw Fault(FhirPathErrorCodes.BadLiteral, "A date begins with four digits for the year.", Start);
        var last = at + 4;
        for (var part = 0; part < 2 && last < _text.Length && _text[last] == '-' && AreDigits(last + 1, 2); part++)
            last += 3;
        Kind = TokenKind.Date;
        if (last < _text.Length && _text[last] == 'T')
        {
            Kind = TokenKind.DateTime;
            var clock = Clock(last + 1);
            if (clock == last + 1)
            {
                Text = _text[at..last];
                _position = clock;
                return;
            }
            last = Offset(clock);
        }
        Text = _text[at..last];
        _position = last;
    }

    private readonly int Clock(int at)
    {
        if (!AreDigits(at, 2))
            return at;
        at += 2;
        for (var part = 0; part < 2 && at < _text.Length && _text[at] == ':' && AreDigits(at + 1, 2); part++)
        {
            at += 3;
            if (part == 1 && at + 1 < _text.Length && _text[at] == '.' && char.IsAsciiDigit(_text[at + 1]))
                at = Digits(at + 1);
        }
        return at;
    }

    private readonly int Offset(int at)
    {
        if (at < _text.Length && _text[at] == 'Z')
            return at + 1;
        return at < _text.Length && _text[at] is '+' or '-' && AreDigits(at + 1, 2) && at + 3 < _text.Length && _text[at + 3] == ':' && AreDigits(at + 4, 2)
            ? at + 6
            : at;
    }

    private void Special()
    {
        var end = _position + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        Take(_text.AsSpan(_position, end - _position) switch
        {
            "$this" => TokenKind.This,
            "$index" => TokenKind.Index,
            "$total" => TokenKind.Total,
            _ => throw Fault(FhirPathErrorCodes.Syntax, "There are $this, $index and $total only.", Start),
        }, end);
    }

    private void Symbol(char c)
    {
        var (kind, length) = (c, At(1)) switch
        {
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('!', '~') => (TokenKind.NotEquivalent, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('~', _) => (TokenKind.Equivalent, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('|', _) => (TokenKind.Bar, 1),
            _ => throw Fault(FhirPathErrorCodes.Syntax, $"Unexpected character '{c}'.", Start),
        };
        Kind = kind;
        Text = "";
        _position += length;
    }

    private void Take(TokenKind kind, int end)
    {
        Kind = kind;
        Text = _text[_position..end];
        _position = end;
    }

    private readonly int Digits(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
            at++;
        return at;
    }

    private readonly bool AreDigits(int at, int count) =>
        at + count <= _text.Length && !_text.AsSpan(at, count).ContainsAnyExceptInRange('0', '9');

    private readonly char At(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private readonly FhirPathException Fault(string code, string message, int offset) => new(code, message, _text, offset);
}
