using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
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
        if (input.Reader.TokenType != JsonTokenType.Number)
        {
            input.WrongType("a number");
            return;
        }
        var text = input.Reader.ValueSpan;
        // -0, 1.0 and 1e2 are JSON numbers but not integers of R4, and would not come back as they were.
        if (Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length && !text.SequenceEqual("-0"u8))
        {
            Value = value;
            if (value < Lowest)
                input.Report(JsonIssueCodes.BadPrimitive, $"A {TypeName} is {Lowest} or more.");
        }
        else
            input.Report(JsonIssueCodes.BadPrimitive, $"Not a {TypeName}: {Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)])}");
    }

    internal sealed override void WriteValue(Utf8JsonWriter writer) => writer.WriteNumberValue(Value.GetValueOrDefault());

    internal sealed override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((NumberPrimitive)other).Value = Value;
    }
}
