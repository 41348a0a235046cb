using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Physology.Fhir.R4.Json;

/// <summary>The grammar of RFC 8259, no more and no less.</summary>
internal ref partial struct JsonInput
{
    private static readonly SearchValues<byte> Specials = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>The byte at this place; 0, which JSON never has, behind the end.</summary>
    private readonly byte At(int at) => (uint)at < (uint)_utf8.Length ? _utf8[at] : (byte)0;

    /// <summary>The text is not JSON from here on, or beyond a limit: everything ends.</summary>
    private void Break(int at, string code = JsonIssueCodes.Syntax, string message = "The text is not JSON from here on.")
    {
        if (_isBroken)
            return;
        var quiet = _quiet;
        _quiet = 0;
        Report(code, message, Math.Min(at, _utf8.Length));
        _quiet = quiet;
        _isBroken = true;
        _at = _utf8.Length;
    }

    private readonly int AfterSpace(int at)
    {
        var utf8 = _utf8;
        while ((uint)at < (uint)utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    /// <summary>The first quote, backslash or control character from here on, or the end of the text.</summary>
    private readonly int Special(int at)
    {
        var utf8 = _utf8;
        if (at <= utf8.Length - Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (nuint)at);
            var hits = Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (hits != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(hits.ExtractMostSignificantBits());
            at += Vector128<byte>.Count;
        }
        if (at >= utf8.Length)
            return utf8.Length;
        var found = utf8[at..].IndexOfAny(Specials);
        return found < 0 ? utf8.Length : at + found;
    }

    /// <summary>The place after the string that starts here, or -1 where it is none.</summary>
    private int AfterString(int start)
    {
        var at = Special(start + 1);
        while (At(at) == (byte)'\\')
        {
            var length = At(at + 1) switch
            {
                (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
                (byte)'u' when IsHex(at + 2) && IsHex(at + 3) && IsHex(at + 4) && IsHex(at + 5) => 6,
                _ => 0,
            };
            if (length == 0)
            {
                Break(at);
                return -1;
            }
            at = Special(at + length);
        }
        if (At(at) == (byte)'"')
            return at + 1;
        Break(at);
        return -1;
    }

    private readonly bool IsHex(int at) => char.IsAsciiHexDigit((char)At(at));

    /// <summary>The place after the number that starts here; where it is none, the complement of the place at which that shows.</summary>
    private readonly int AfterNumber(int start)
    {
        var at = At(start) == (byte)'-' ? start + 1 : start;
        var isNumber = At(at) == (byte)'0' ? ++at > 0 : Digits(ref at);
        if (isNumber && At(at) == (byte)'.')
        {
            at++;
            isNumber = Digits(ref at);
        }
        if (isNumber && (At(at) | 0x20) == (byte)'e')
        {
            at++;
            if (At(at) is (byte)'+' or (byte)'-')
                at++;
            isNumber = Digits(ref at);
        }
        return isNumber ? at : ~at;
    }

    private readonly bool Digits(ref int at)
    {
        var start = at;
        while (At(at) is >= (byte)'0' and <= (byte)'9')
            at++;
        return at > start;
    }

    /// <summary>Passes over a value of any kind, as strictly as if it were read.</summary>
    private void Skip()
    {
        var at = _at;
        switch (At(at))
        {
            case (byte)'"':
                if (AfterString(at) is > 0 and var end)
                    _at = end;
                break;
            case (byte)'{':
                _quiet++;
                if (Open())
                    while (NextMember(out _))
                        Skip();
                _quiet--;
                break;
            case (byte)'[':
                _quiet++;
                for (var array = new JsonArray { IsOpen = Open() }; NextItem(ref array);)
                    Skip();
                _quiet--;
                break;
            case (byte)'t':
                SkipWord("true"u8);
                break;
            case (byte)'f':
                SkipWord("false"u8);
                break;
            case (byte)'n':
                SkipWord("null"u8);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                if (AfterNumber(at) is var after && after > 0)
                    _at = after;
                else
                    Break(~after);
                break;
            default:
                Break(at);
                break;
        }
    }

    private void SkipWord(ReadOnlySpan<byte> word)
    {
        if (_utf8[_at..].StartsWith(word))
            _at += word.Length;
        else
            Break(_at);
    }

    private ReadOnlySpan<byte> EscapedName(int start, out int after)
    {
        after = AfterString(start - 1);
        // A name with half a surrogate pair is no member's.
        return after > 0 && Unescaped(_utf8[start..(after - 1)]) is { } name ? Encoding.UTF8.GetBytes(name) : default;
    }

    /// <summary>The string that starts here; empty where it is none.</summary>
    private readonly string Name(int start)
    {
        var end = Special(start + 1);
        if (At(end) == (byte)'"')
            return RepeatedTexts.Get(_utf8[(start + 1)..end], _isAscii);
        var copy = this;
        copy._quiet++;
        copy._issues = null;
        end = copy.AfterString(start);
        return end > 0 ? Unescaped(_utf8[(start + 1)..(end - 1)]) ?? "" : "";
    }

    /// <summary>The string of these bytes, quotes included; null where they are none.</summary>
    public static string? Quoted(ReadOnlySpan<byte> utf8)
    {
        var input = new JsonInput(utf8, JsonReadOptions.Strict, isAscii: false, texts: null);
        return input.AfterString(0) == utf8.Length ? Unescaped(utf8[1..^1]) : null;
    }

    /// <summary>The inside of a string without its escapes, which are known to be right; null where it is not Unicode.</summary>
    internal static string? Unescaped(ReadOnlySpan<byte> inside)
    {
        var rented = inside.Length > 256 ? ArrayPool<char>.Shared.Rent(inside.Length) : null;
        Span<char> into = rented is null ? stackalloc char[256] : rented;
        var length = 0;
        var hasSurrogates = false;
        while (!inside.IsEmpty)
        {
            var run = inside.IndexOf((byte)'\\');
            length += Encoding.UTF8.GetChars(run < 0 ? inside : inside[..run], into[length..]);
            if (run < 0)
                break;
            inside = inside[run..];
            if (inside[1] == (byte)'u')
            {
                var unit = (char)ushort.Parse(inside[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                hasSurrogates |= char.IsSurrogate(unit);
                into[length++] = unit;
                inside = inside[6..];
                continue;
            }
            into[length++] = inside[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var same => (char)same,
            };
            inside = inside[2..];
        }
        var text = hasSurrogates && !ArePaired(into[..length]) ? null : new string(into[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static bool ArePaired(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        return true;
    }
}
