using System.Text;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A primitive that JSON carries as a string; dates and times keep their text, and with it their precision.</summary>
public abstract class TextPrimitive : PrimitiveType
{
    /// <summary>
    /// A string; or, of a long text that was read and has the right syntax, its UTF-8, until somebody asks: most narratives, notes and
    /// attachments only pass through. Two threads that ask at once make the same string twice.
    /// </summary>
    private object? _text;

    /// <summary>The text, or null where there is none.</summary>
    public string? Value
    {
        get => _text is byte[] utf8 ? Decode(utf8) : (string?)_text;
        set => _text = value;
    }

    /// <inheritdoc/>
    public sealed override bool HasValue => _text is not null;

    /// <inheritdoc/>
    public sealed override string? ValueText => Value;

    /// <summary>Whether the text has the syntax that R4 gives this type.</summary>
    public bool HasValidSyntax => _text is not string text || PrimitiveSyntax.Holds(Lexis, text);

    private protected abstract PrimitiveLexis Lexis { get; }

    /// <summary>As <see cref="PrimitiveType.Read"/>, for a text that comes again from resource to resource (a display, a unit, a question).</summary>
    internal void ReadRepeated(ref JsonInput input)
    {
        if (input.IsSibling)
            Read(ref input);
        else
            ReadText(ref input, Lexis, isRepeated: true);
    }

    private protected void ReadText(ref JsonInput input, PrimitiveLexis lexis, bool isRepeated) =>
        _text = input.Text(lexis, isRepeated, this);

    internal sealed override void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (_text is string text)
        {
            output.Text(name, text);
        }
        else if (_text is not null)
        {
            output.Name(name);
            WriteValue(ref output);
        }
        WriteSibling(ref output, name);
    }

    internal sealed override void WriteValue(ref JsonOutput output)
    {
        if (_text is byte[] utf8)
            output.PlainValue(utf8);
        else
            output.TextValue((string?)_text ?? "");
    }

    internal sealed override bool HasSameMembers(Base other) =>
        other is TextPrimitive that && IsSame(_text, that._text) && base.HasSameMembers(other);

    internal sealed override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((TextPrimitive)other)._text = _text;
    }

    private string Decode(byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        _text = text;
        return text;
    }

    private static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (string a, string b) => a == b,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (byte[] a, string b) => IsSame(a, b),
        (string a, byte[] b) => IsSame(b, a),
        _ => one == other,
    };

    private static bool IsSame(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> text)
    {
        Span<char> chars = stackalloc char[256];
        while (!utf8.IsEmpty)
        {
            System.Text.Unicode.Utf8.ToUtf16(utf8, chars, out var read, out var written);
            if (!text.StartsWith(chars[..written]))
                return false;
            utf8 = utf8[read..];
            text = text[written..];
        }
        return text.IsEmpty;
    }
}
