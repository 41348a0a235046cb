using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A whole number of 32 bits.</summary>
public abstract class NumberPrimitive : PrimitiveType
{
    /// <summary>The value, or null where there is none.</summary>
    public int? Value { get; set; }

    /// <inheritdoc/>
    public sealed override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public sealed override string? ValueText => Value?.ToString(CultureInfo.InvariantCulture);

    private protected abstract int Lowest { get; }

    internal sealed override void ReadValue(ref JsonInput input)
    {
        if (!input.Number(out var text))
            return;
        // -0, 1.0 and 1e2 are JSON numbers but not integers of R4, and would not come back as they were.
        if (Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length && !text.SequenceEqual("-0"u8))
        {
            Value = value;
            if (value < Lowest)
                input.ReportValue(JsonIssueCodes.BadPrimitive, $"A {TypeName} is {Lowest} or more.");
        }
        else
            input.ReportValue(JsonIssueCodes.BadPrimitive, $"Not a {TypeName}: {Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)])}");
    }

    internal sealed override void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (Value is { } value)
        {
            output.Name(name);
            output.Number(value);
        }
        WriteSibling(ref output, name);
    }

    internal sealed override void WriteValue(ref JsonOutput output) => output.Number(Value.GetValueOrDefault());

    internal sealed override bool HasSameMembers(Base other) =>
        other is NumberPrimitive that && Value == that.Value && base.HasSameMembers(other);

    internal sealed override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((NumberPrimitive)other).Value = Value;
    }
}
