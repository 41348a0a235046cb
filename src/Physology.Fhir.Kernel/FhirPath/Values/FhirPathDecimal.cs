using System.Globalization;

namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>What FHIRPath says of decimals beyond arithmetic: equivalence, boundaries, precision and text.</summary>
public static class FhirPathDecimal
{
    /// <summary>The digits after the point that a boundary has unless asked otherwise.</summary>
    public const int DefaultBoundaryPrecision = 8;

    private const int MaxScale = 28;

    /// <summary>Digits after the point as the value carries them: <c>1.50</c> has two.</summary>
    public static int Precision(decimal value) => value.Scale;

    /// <summary>Whether both are the same when rounded to the less precise; trailing zeros do not count as precision (FHIRPath, ~).</summary>
    public static bool IsEquivalent(decimal left, decimal right)
    {
        var scale = Math.Min(SignificantScale(left), SignificantScale(right));
        return decimal.Round(left, scale, MidpointRounding.AwayFromZero) == decimal.Round(right, scale, MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// The least value that rounds to this one, to <paramref name="precision"/> digits; null where that precision cannot be had.
    /// The bound nearer to zero is cut off, the other rounded, as HL7's suite has it: 1.587 to two digits is 1.58 to 1.59.
    /// </summary>
    public static decimal? LowBoundary(decimal value, int? precision = null) => Boundary(value, -1, precision ?? DefaultBoundaryPrecision);

    /// <summary>The greatest value that rounds to this one; see <see cref="LowBoundary"/>.</summary>
    public static decimal? HighBoundary(decimal value, int? precision = null) => Boundary(value, 1, precision ?? DefaultBoundaryPrecision);

    /// <summary>Reads <c>(+|-)?digits(.digits)?</c>, nothing else; false where it is not that or too large.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var digits = text is ['+' or '-', ..] ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (point >= 0 && (point == digits.Length - 1 || digits[(point + 1)..].ContainsAnyExceptInRange('0', '9')))
            return false;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>With the digits it carries, without an exponent.</summary>
    public static string ToText(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without trailing zeros after the point.</summary>
    internal static decimal Trimmed(decimal value) => decimal.Round(value, SignificantScale(value));

    /// <summary>Padded with zeros to <paramref name="scale"/> digits; null where they do not fit.</summary>
    internal static decimal? Padded(decimal value, int scale)
    {
        while (value.Scale < scale)
        {
            var next = value + new decimal(0, 0, 0, false, (byte)scale);
            if (next.Scale != scale)
                return null;
            value = next;
        }
        return value;
    }

    private static int SignificantScale(decimal value)
    {
        var scale = (int)value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1, MidpointRounding.ToZero) == value)
            scale--;
        return scale;
    }

    private static decimal? Boundary(decimal value, int side, int precision)
    {
        if (precision is < 0 or > MaxScale)
            return null;
        if (value.Scale == MaxScale)
            return Padded(decimal.Round(value, precision, MidpointRounding.AwayFromZero), precision);
        var half = new decimal(5, 0, 0, side < 0, (byte)(value.Scale + 1));
        decimal bound;
        try
        {
            bound = value + half;
        }
        catch (OverflowException)
        {
            return null;
        }
        var awayFromZero = side < 0 ? bound < 0 : bound > 0;
        return Padded(decimal.Round(bound, precision, awayFromZero ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero), precision);
    }
}
