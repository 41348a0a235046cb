using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>
/// A decimal with its digits: <c>1.50</c> is written back as <c>1.50</c>. What .NET's decimal would write differently
/// (<c>1E2</c>, more than 28 digits) keeps its text as well.
/// </summary>
public sealed class FhirDecimal : PrimitiveType
{
    private decimal? _value;
    private string? _text;

    /// <summary>Without a value.</summary>
    public FhirDecimal() { }

    /// <summary>With this value and its scale.</summary>
    public FhirDecimal(decimal? value) => _value = value;

    /// <summary>The value; null where there is none or where it is beyond .NET's decimal (then <see cref="ValueText"/> has it).</summary>
    public decimal? Value
    {
        get => _value;
        set => (_value, _text) = (value, null);
    }

    /// <inheritdoc/>
    public override string TypeName => "decimal";

    /// <inheritdoc/>
    public override bool HasValue => _value is not null || _text is not null;

    /// <inheritdoc/>
    public override string? ValueText => _text ?? _value?.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override FhirDecimal DeepCopy() { var copy = new FhirDecimal(); CopyTo(copy); return copy; }

    /// <summary>A decimal of this value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirDecimal?(decimal? value) => value is null ? null : new FhirDecimal(value);

    /// <summary>A decimal of this value.</summary>
    public static implicit operator FhirDecimal(decimal value) => new(value);

    internal override void ReadValue(ref JsonInput input)
    {
        if (input.Reader.TokenType != JsonTokenType.Number)
        {
            input.WrongType("a number");
            return;
        }
        // JSON's numbers are exactly R4's decimals. The text is kept only where decimal + scale would not give it back.
        var span = input.Reader.ValueSpan;
        Span<byte> again = stackalloc byte[40];
        if (input.Reader.TryGetDecimal(out var value))
        {
            _value = value;
            if (Utf8Formatter.TryFormat(value, again, out var written) && span.SequenceEqual(again[..written]))
                return;
        }
        _text = Encoding.UTF8.GetString(span);
    }

    internal override void WriteValue(Utf8JsonWriter writer)
    {
        if (_text is not null)
            writer.WriteRawValue(_text, skipInputValidation: true);
        else
            writer.WriteNumberValue(_value.GetValueOrDefault());
    }

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((FhirDecimal)other)._value = _value;
        ((FhirDecimal)other)._text = _text;
    }
}
