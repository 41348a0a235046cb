using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
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

    internal static readonly Func<FhirDecimal> New = static () => new FhirDecimal();

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

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Decimal\":"u8;

    internal override void ReadValue(ref JsonInput input)
    {
        // JSON's numbers are exactly R4's decimals. The text is kept only where decimal + scale would not give it back.
        if (!input.Number(out var text))
            return;
        if (TryReadPlain(text, out var plain))
        {
            _value = plain;
            return;
        }
        Span<byte> again = stackalloc byte[40];
        if (Utf8Parser.TryParse(text, out decimal value, out var used, text.ContainsAny((byte)'e', (byte)'E') ? 'E' : 'G') && used == text.Length)
        {
            _value = value;
            if (Utf8Formatter.TryFormat(value, again, out var written) && text.SequenceEqual(again[..written]))
                return;
        }
        _text = Encoding.UTF8.GetString(text);
    }

    /// <summary>A number of at most 18 digits without exponent, not minus nought: it comes back as it was.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var isNegative = text[0] == (byte)'-';
        if (text.Length > 18)
            return false;
        long digits = 0;
        var scale = -1;
        for (var i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = digits * 10 + digit;
                if (scale >= 0)
                    scale++;
            }
            else if (text[i] == (byte)'.')
                scale = 0;
            else
                return false;
        }
        if (isNegative && digits == 0)
            return false;
        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(scale, 0));
        return true;
    }

    internal override void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (HasValue)
        {
            output.Name(name);
            WriteValue(ref output);
        }
        WriteSibling(ref output, name);
    }

    internal override void WriteValue(ref JsonOutput output)
    {
        if (_text is not null)
            output.AsciiValue(_text);
        else
            output.Number(_value.GetValueOrDefault());
    }

    internal override bool HasSameMembers(Base other) =>
        other is FhirDecimal that && _text == that._text && _value == that._value
        && (_value is null || that._value is null || _value.GetValueOrDefault().Scale == that._value.GetValueOrDefault().Scale) && base.HasSameMembers(other);

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((FhirDecimal)other)._value = _value;
        ((FhirDecimal)other)._text = _text;
    }
}
