using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// Writes members in definition order, as compact UTF-8 straight into the caller's buffer; what is absent or empty is not written. Names
/// come encoded, with the comma in front and the colon behind (<c>,"status":</c>); of a string only what RFC 8259 demands is escaped.
/// </summary>
internal ref struct JsonOutput
{
    /// <summary>Deeper than any resource: a value that contains itself.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Strings are written in pieces of this many characters, so that a long one needs no buffer of three times its length.</summary>
    private const int Piece = 4096;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private readonly IBufferWriter<byte> _buffer;
    private Span<byte> _span;
    private int _at;
    private int _depth;
    private bool _hasComma;

    public JsonOutput(IBufferWriter<byte> buffer, int hint)
    {
        _buffer = buffer;
        _span = buffer.GetSpan(hint);
        _hasComma = true; // nothing before the first
    }

    /// <summary>Gives all that is written to the buffer.</summary>
    public void Flush()
    {
        _buffer.Advance(_at);
        _span = default;
        _at = 0;
    }

    public void Name(scoped ReadOnlySpan<byte> name)
    {
        if (!_hasComma)
        {
            name = name[1..];
            _hasComma = true;
        }
        if (_span.Length - _at < name.Length)
            Grow(name.Length);
        name.CopyTo(_span[_at..]);
        _at += name.Length;
    }

    public void Raw(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Name(name);
        RawValue(value);
    }

    public void RawValue(scoped ReadOnlySpan<byte> value)
    {
        while (_span.Length - _at < value.Length)
        {
            var room = _span.Length - _at;
            value[..room].CopyTo(_span[_at..]);
            _at += room;
            value = value[room..];
            Grow(Math.Min(value.Length, Piece));
        }
        value.CopyTo(_span[_at..]);
        _at += value.Length;
    }

    /// <summary>A string that came without escapes and needs none.</summary>
    public void PlainValue(scoped ReadOnlySpan<byte> utf8)
    {
        Byte((byte)'"');
        RawValue(utf8);
        Byte((byte)'"');
    }

    public void Text(scoped ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        TextValue(value);
    }

    public void AsciiValue(string value)
    {
        if (_span.Length - _at < value.Length)
            Grow(value.Length);
        _at += Encoding.ASCII.GetBytes(value, _span[_at..]);
    }

    public void Number(int value)
    {
        if (_span.Length - _at < 11)
            Grow(11);
        if ((uint)value <= 9)
        {
            _span[_at++] = (byte)('0' + value);
            return;
        }
        Utf8Formatter.TryFormat(value, _span[_at..], out var written);
        _at += written;
    }

    public void Number(decimal value)
    {
        if (_span.Length - _at < 32)
            Grow(32);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        if (parts[2] != 0 || digits == 0 || digits >= 1_000_000_000_000_000_000)
        {
            value.TryFormat(_span[_at..], out var written, default, CultureInfo.InvariantCulture);
            _at += written;
            return;
        }
        Span<byte> text = stackalloc byte[48];
        var scale = (parts[3] >> 16) & 0xFF;
        var at = text.Length;
        for (var count = 0; digits != 0 || count <= scale; count++)
        {
            if (count == scale && scale > 0)
                text[--at] = (byte)'.';
            (digits, var digit) = Math.DivRem(digits, 10);
            text[--at] = (byte)('0' + digit);
        }
        if (parts[3] < 0)
            text[--at] = (byte)'-';
        RawValue(text[at..]);
    }

    public void Object(scoped ReadOnlySpan<byte> name, Base value)
    {
        Name(name);
        Write(value);
    }

    public void Objects<T>(scoped ReadOnlySpan<byte> name, List<T> values) where T : Base
    {
        if (values.Count == 0)
            return;
        Open(name, (byte)'[');
        foreach (var value in values)
        {
            if (_hasComma)
                Byte((byte)',');
            Write(value);
        }
        Byte((byte)']');
        _hasComma = true;
    }

    public void Choice(scoped ReadOnlySpan<byte> stem, DataType value)
    {
        var suffix = value.ChoiceSuffix;
        if (suffix.IsEmpty)
            throw new InvalidOperationException($"A {value.TypeName} has no place in a choice.");
        Span<byte> name = stackalloc byte[128];
        stem.CopyTo(name);
        suffix.CopyTo(name[stem.Length..]);
        name = name[..(stem.Length + suffix.Length)];
        if (value is PrimitiveType primitive)
            primitive.Write(ref this, name);
        else
            Object(name, value);
    }

    public void Primitives<T>(scoped ReadOnlySpan<byte> name, List<T> values) where T : PrimitiveType
    {
        var anyValue = false;
        var anySibling = false;
        foreach (var value in values)
        {
            anyValue |= value.HasValue;
            anySibling |= value.HasIdOrExtension;
        }
        if (anyValue)
        {
            Open(name, (byte)'[');
            foreach (var value in values)
            {
                if (_hasComma)
                    Byte((byte)',');
                if (value.HasValue)
                    value.WriteValue(ref this);
                else
                    RawValue("null"u8);
                _hasComma = true;
            }
            Byte((byte)']');
        }
        if (anySibling)
        {
            SiblingName(name);
            Byte((byte)'[');
            _hasComma = false;
            foreach (var value in values)
            {
                if (_hasComma)
                    Byte((byte)',');
                if (value.HasIdOrExtension)
                    Write(value);
                else
                    RawValue("null"u8);
                _hasComma = true;
            }
            Byte((byte)']');
        }
    }

    /// <summary>The underscore member of a primitive.</summary>
    public void Sibling(scoped ReadOnlySpan<byte> name, PrimitiveType value)
    {
        SiblingName(name);
        Write(value);
    }

    public void Write(Base value)
    {
        if (++_depth > MaxDepth)
            throw new InvalidOperationException("The value contains itself, or is nested deeper than 1000.");
        Byte((byte)'{');
        _hasComma = false;
        value.WriteMembers(ref this);
        Byte((byte)'}');
        _hasComma = true;
        _depth--;
    }

    public void TextValue(string value)
    {
        Byte((byte)'"');
        var rest = value.AsSpan();
        do
        {
            var length = rest.Length;
            if (length > Piece)
                length = char.IsHighSurrogate(rest[Piece - 1]) ? Piece - 1 : Piece;
            if (_span.Length - _at < length * 3 + 16)
                Grow(length * 3 + 16);
            var plain = CopyPlain(rest[..length], _span[_at..]);
            _at += plain;
            if (plain < length)
                WriteEscaped(rest[plain..length]);
            rest = rest[length..];
        }
        while (!rest.IsEmpty);
        Byte((byte)'"');
    }

    /// <summary>Copies characters as long as they are ASCII that needs no escape, a block at a time; says how many.</summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> into)
    {
        ref var from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var to = ref MemoryMarshal.GetReference(into);
        nuint at = 0;
        var length = (nuint)text.Length;
        for (; at + 16 <= length; at += 16) // `into` has room for three bytes a character
        {
            var one = Vector128.LoadUnsafe(ref from, at);
            var two = Vector128.LoadUnsafe(ref from, at + 8);
            if (((one | two) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
                break;
            var bytes = Vector128.Narrow(one, two);
            var hits = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (hits != Vector128<byte>.Zero)
                break;
            bytes.StoreUnsafe(ref to, at);
        }
        var i = (int)at;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or '"' or '\\' or > '\u007f')
                break;
            into[i] = (byte)c;
        }
        return i;
    }

    /// <summary>The rest of a piece, for which there is room at three bytes a character but not for its escapes.</summary>
    private void WriteEscaped(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            var run = rest.IndexOfAny(Escaped);
            var plain = run < 0 ? rest : rest[..run];
            if (_span.Length - _at < plain.Length * 3 + 8)
                Grow(plain.Length * 3 + 8);
            // Half a surrogate pair, which only a program can have put there, becomes U+FFFD: JSON's bytes are Unicode.
            Utf8.FromUtf16(plain, _span[_at..], out _, out var written, replaceInvalidSequences: true);
            _at += written;
            if (run < 0)
                return;
            Escape(rest[run]);
            rest = rest[(run + 1)..];
        }
    }

    private void Escape(char c)
    {
        var letter = c switch
        {
            '"' or '\\' => (byte)c,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        Byte((byte)'\\');
        Byte(letter);
        if (letter != (byte)'u')
            return;
        RawValue("00"u8);
        Byte((byte)(c >= 0x10 ? '1' : '0'));
        Byte("0123456789abcdef"u8[c & 15]);
    }

    private void Open(scoped ReadOnlySpan<byte> name, byte bracket)
    {
        Name(name);
        Byte(bracket);
        _hasComma = false;
    }

    /// <summary>From <c>,"given":</c> the name <c>,"_given":</c>.</summary>
    private void SiblingName(scoped ReadOnlySpan<byte> name)
    {
        Name(",\"_"u8);
        RawValue(name[2..]);
    }

    private void Byte(byte value)
    {
        if (_span.Length == _at)
            Grow(1);
        _span[_at++] = value;
    }

    private void Grow(int needed)
    {
        _buffer.Advance(_at);
        _span = _buffer.GetSpan(Math.Max(needed, 4096));
        _at = 0;
    }
}
