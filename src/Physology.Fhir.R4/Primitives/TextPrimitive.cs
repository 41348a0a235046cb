using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A primitive that JSON carries as a string; dates and times keep their text, and with it their precision.</summary>
public abstract class TextPrimitive : PrimitiveType
{
    /// <summary>The text, or null where there is none.</summary>
    public string? Value { get; set; }

    /// <inheritdoc/>
    public sealed override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public sealed override string? ValueText => Value;

    /// <summary>Whether the text has the syntax that R4 gives this type.</summary>
    public bool HasValidSyntax => Value is null || PrimitiveSyntax.Holds(Lexis, Value);

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
        Value = input.Text(lexis, isRepeated, this);

    internal sealed override void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (Value is not null)
            output.Text(name, Value);
        WriteSibling(ref output, name);
    }

    internal sealed override void WriteValue(ref JsonOutput output) => output.TextValue(Value ?? "");

    internal sealed override bool HasSameMembers(Base other) =>
        other is TextPrimitive that && Value == that.Value && base.HasSameMembers(other);

    internal sealed override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((TextPrimitive)other).Value = Value;
    }
}
