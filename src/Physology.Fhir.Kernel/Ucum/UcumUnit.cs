using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>
/// A unit of the Unified Code for Units of Measure, from its case-sensitive code. Immutable; codes once read are kept, to a bound.
/// Factors are exact fractions, so a conversion is exact where its result fits a decimal.
/// </summary>
public sealed class UcumUnit
{
    private const int MaxCached = 4096;
    private static readonly ConcurrentDictionary<string, UcumUnit?> Read = new(StringComparer.Ordinal);

    private readonly UcumTerm _term;

    internal UcumUnit(string code, UcumTerm term) => (Code, _term) = (code, term);

    /// <summary>The code as it was written, or as a product or quotient writes it.</summary>
    public string Code { get; }

    /// <summary>The base units it comes down to, with exponents, in the order of UCUM's table: <c>m.s-2.g</c>; <c>1</c> for none. Units are comparable where these are the same.</summary>
    public string Dimension => _term.Dimension.Text;

    /// <summary>Whether it is on a scale of its own (degrees, pH, bel), not a multiple of base units. Such a unit takes part in no product.</summary>
    public bool IsSpecial => _term.Special is not null;

    /// <summary>Reads a code; false where it is no valid one, however it is broken. Nothing throws.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out UcumUnit? unit)
    {
        unit = null;
        if (code is null or { Length: 0 or > UcumParser.MaxLength })
            return false;
        if (Read.TryGetValue(code, out unit))
            return unit is not null;
        unit = UcumParser.Parse(code) is { } term ? new UcumUnit(code, term) : null;
        if (Read.Count < MaxCached)
            Read.TryAdd(code, unit);
        return unit is not null;
    }

    /// <summary>The value in another unit; false where a code is invalid, the dimensions differ or the result is too large.</summary>
    public static bool TryConvert(decimal value, string from, string to, out decimal result)
    {
        result = 0;
        return TryParse(from, out var source) && TryParse(to, out var target) && source.TryConvert(value, target, out result);
    }

    /// <summary>Whether both measure the same kind of thing. Arbitrary units ([iU], [arb'U]) are comparable with themselves only, as UCUM says.</summary>
    public bool IsComparableTo(UcumUnit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension;
    }

    /// <summary>The value in another unit; false where the dimensions differ, the scale has no such value, or the result is too large.</summary>
    public bool TryConvert(decimal value, UcumUnit to, out decimal result)
    {
        ArgumentNullException.ThrowIfNull(to);
        result = value;
        if (Code == to.Code)
            return true;
        if (!IsComparableTo(to))
            return false;
        if (Exact(value) is { } exact && to._term.FromBase(exact) is { } converted)
            return converted.TryToDecimal(out result);
        return UcumScale.TryRound(to._term.FromBase(_term.ToBase((double)value)), out result);
    }

    /// <summary>The value in base units (<see cref="Dimension"/>); false where it is too large or the scale has no such value.</summary>
    public bool TryToBase(decimal value, out decimal result) =>
        Exact(value) is { } exact ? exact.TryToDecimal(out result) : UcumScale.TryRound(_term.ToBase((double)value), out result);

    /// <summary>The product; null for special units and for terms beyond any use.</summary>
    public UcumUnit? Multiply(UcumUnit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(_term.Times(other._term, 1));
    }

    /// <summary>The quotient; null for special units and for terms beyond any use.</summary>
    public UcumUnit? Divide(UcumUnit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(_term.Times(other._term, -1));
    }

    /// <summary>The unit to a whole power; null for special units and for terms beyond any use.</summary>
    public UcumUnit? Power(int exponent) => Of(_term.Power(exponent));

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The order of two amounts; null where the dimensions differ or a scale has no such value.</summary>
    internal int? Compare(decimal value, UcumUnit other, decimal otherValue)
    {
        if (!IsComparableTo(other))
            return null;
        if (Exact(value) is { } left && other.Exact(otherValue) is { } right)
            return left.CompareTo(right);
        // Logarithms are not exact: twelve digits are what both sides can be held to.
        var (a, b) = (_term.ToBase((double)value), other._term.ToBase((double)otherValue));
        if (!double.IsFinite(a) || !double.IsFinite(b))
            return null;
        return Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b)) ? 0 : a.CompareTo(b);
    }

    /// <summary>Whether one of it is more than one of the other; both of one dimension.</summary>
    internal bool IsLargerThan(UcumUnit other) => _term.Factor.CompareTo(other._term.Factor) > 0;

    private static UcumUnit? Of(UcumTerm? term) => term is null ? null : new(term.ToCode(), term);

    private ExactRatio? Exact(decimal value) => _term.ToBase(ExactRatio.Of(value));
}
