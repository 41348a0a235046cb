using System.Globalization;
using System.Numerics;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>A fraction of whole numbers, so that conversions lose nothing before the last step. The denominator is positive.</summary>
internal readonly struct ExactRatio : IComparable<ExactRatio>
{
    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public ExactRatio(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        (_numerator, _denominator) = divisor.IsOne ? (numerator, denominator) : (numerator / divisor, denominator / divisor);
    }

    public static ExactRatio One { get; } = new(1, 1);

    public bool IsOne => _numerator == _denominator;

    /// <summary>A measure of its size, to keep hostile units small.</summary>
    public long Bits => _numerator.GetBitLength() + _denominator.GetBitLength();

    public static ExactRatio Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(value < 0 ? -mantissa : mantissa, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>Of the table's numbers: digits, a point, an exponent (<c>6.6260755e-34</c>).</summary>
    public static ExactRatio Parse(ReadOnlySpan<char> text)
    {
        var e = text.IndexOf('e');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = e < 0 ? text : text[..e];
        var point = digits.IndexOf('.');
        if (point >= 0)
            exponent -= digits.Length - point - 1;
        var mantissa = BigInteger.Parse(digits.ToString().Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent < 0 ? new(mantissa, BigInteger.Pow(10, -exponent)) : new(mantissa * BigInteger.Pow(10, exponent), 1);
    }

    public static ExactRatio operator *(ExactRatio left, ExactRatio right) => new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static ExactRatio operator /(ExactRatio left, ExactRatio right) => new(left._numerator * right._denominator, left._denominator * right._numerator);

    public static ExactRatio operator +(ExactRatio left, ExactRatio right) =>
        new(left._numerator * right._denominator + right._numerator * left._denominator, left._denominator * right._denominator);

    public static ExactRatio operator -(ExactRatio left, ExactRatio right) =>
        new(left._numerator * right._denominator - right._numerator * left._denominator, left._denominator * right._denominator);

    public ExactRatio Power(int exponent) => exponent < 0
        ? new(BigInteger.Pow(_denominator, -exponent), BigInteger.Pow(_numerator, -exponent))
        : new(BigInteger.Pow(_numerator, exponent), BigInteger.Pow(_denominator, exponent));

    public int CompareTo(ExactRatio other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    public double ToDouble() => _numerator.GetBitLength() < 1000 && _denominator.GetBitLength() < 1000
        ? (double)_numerator / (double)_denominator
        : Math.Exp(BigInteger.Log(BigInteger.Abs(_numerator)) - BigInteger.Log(_denominator)) * _numerator.Sign;

    /// <summary>Exact where 28 digits do, rounded half to even where they do not; false where it is too large.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        var whole = BigInteger.Abs(_numerator) / _denominator;
        if (whole > MaxMantissa)
            return false;
        for (var scale = 28 - Math.Max(0, Digits(whole) - 1); scale >= 0; scale--)
        {
            var scaled = BigInteger.Abs(_numerator) * BigInteger.Pow(10, scale);
            var mantissa = BigInteger.DivRem(scaled, _denominator, out var rest);
            var twice = (rest * 2).CompareTo(_denominator);
            if (twice > 0 || (twice == 0 && !mantissa.IsEven))
                mantissa++;
            if (mantissa > MaxMantissa)
                continue;
            while (scale > 0 && (mantissa % 10).IsZero)
                (mantissa, scale) = (mantissa / 10, scale - 1);
            value = new decimal((int)(uint)(mantissa & uint.MaxValue), (int)(uint)((mantissa >> 32) & uint.MaxValue), (int)(uint)(mantissa >> 64), _numerator.Sign < 0, (byte)scale);
            return true;
        }
        return false;
    }

    private static int Digits(BigInteger value) => value.IsZero ? 1 : (int)Math.Floor(BigInteger.Log10(value)) + 1;
}
