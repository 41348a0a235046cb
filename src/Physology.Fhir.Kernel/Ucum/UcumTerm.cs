using System.Globalization;
using System.Text;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>What a code means: a factor of base units, or a scale over them, and the components it is written with.</summary>
/// <param name="Factor">How many of the base units it is; for a scale, of the unit that the scale is over.</param>
/// <param name="Dimension">The base units.</param>
/// <param name="Components">What it is written with, without annotations, each with its exponent; whole numbers are components too.</param>
/// <param name="Special">The scale, if it is on one.</param>
/// <param name="Prefix">The factor of the prefix before a unit on a scale, which counts on the scale: a decibel is a tenth of a bel.</param>
internal sealed record UcumTerm(ExactRatio Factor, UcumDimension Dimension, IReadOnlyList<(string Text, int Exponent)> Components, UcumScale? Special, ExactRatio Prefix)
{
    public const int MaxExponent = 99;
    private const int MaxComponents = 64;
    private const long MaxBits = 8192;

    public static UcumTerm One { get; } = new(ExactRatio.One, UcumDimension.None, [], null, ExactRatio.One);

    public static UcumTerm Of(string text, ExactRatio factor, UcumDimension dimension) => new(factor, dimension, [(text, 1)], null, ExactRatio.One);

    /// <summary>This times the other to a power; null where one is on a scale (UCUM, 22: special units take no part in products) or it grows beyond any use.</summary>
    public UcumTerm? Times(UcumTerm other, int power)
    {
        if (Components.Count == 0 && power == 1)
            return other;
        if (other.Components.Count == 0)
            return this;
        if (Special is not null || other.Special is not null || other.Factor.Bits * Math.Abs(power) > MaxBits)
            return null;
        var components = new List<(string Text, int Exponent)>(Components);
        foreach (var (text, exponent) in other.Components)
        {
            var at = components.FindIndex(c => c.Text == text);
            var sum = (at < 0 ? 0 : components[at].Exponent) + exponent * power;
            if (Math.Abs(sum) > MaxExponent)
                return null;
            if (at < 0)
                components.Add((text, sum));
            else
                components[at] = (text, sum);
        }
        components.RemoveAll(c => c.Exponent == 0);
        var factor = Factor * other.Factor.Power(power);
        return components.Count > MaxComponents || factor.Bits > MaxBits ? null : new(factor, Dimension.Times(other.Dimension, power), components, null, ExactRatio.One);
    }

    public UcumTerm? Power(int exponent) => exponent == 1 ? this : Math.Abs(exponent) > MaxExponent ? null : Raise(exponent);

    /// <summary>The value in base units, exactly; null on a scale of logarithms.</summary>
    public ExactRatio? ToBase(ExactRatio value) => Special is null ? value * Factor : Special.ToBase(value * Prefix) is { } onScale ? onScale * Factor : null;

    /// <summary>The base value in this unit, exactly; null on a scale of logarithms.</summary>
    public ExactRatio? FromBase(ExactRatio value) => Special is null ? value / Factor : Special.FromBase(value / Factor) is { } onScale ? onScale / Prefix : null;

    public double ToBase(double value) => Special is null ? value * Factor.ToDouble() : Special.ToBase(value * Prefix.ToDouble()) * Factor.ToDouble();

    public double FromBase(double value) => Special is null ? value / Factor.ToDouble() : Special.FromBase(value / Factor.ToDouble()) / Prefix.ToDouble();

    /// <summary>As UCUM writes it: what multiplies first, then what divides, <c>kg.m/s2</c>.</summary>
    public string ToCode()
    {
        if (Components.Count == 0)
            return "1";
        var code = new StringBuilder();
        foreach (var (text, exponent) in Components.Where(c => c.Exponent > 0))
            Append(code, code.Length == 0 ? "" : ".", text, exponent);
        foreach (var (text, exponent) in Components.Where(c => c.Exponent < 0))
            Append(code, "/", text, -exponent);
        return code.ToString();
    }

    private static void Append(StringBuilder code, string separator, string text, int exponent)
    {
        var isNumber = char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]);
        for (var i = 0; i < (isNumber ? exponent : 1); i++) // a number takes no exponent in UCUM: 10.10
            code.Append(i == 0 ? separator : separator.Length == 0 ? "." : separator).Append(text);
        if (!isNumber && exponent != 1)
            code.Append(exponent.ToString(CultureInfo.InvariantCulture));
    }

    private UcumTerm? Raise(int exponent)
    {
        if (Special is not null || Factor.Bits * Math.Abs((long)exponent) > MaxBits || Components.Any(c => Math.Abs(c.Exponent * exponent) > MaxExponent))
            return null;
        var components = exponent == 0 ? [] : Components.Select(c => (c.Text, c.Exponent * exponent)).ToArray();
        return new(Factor.Power(exponent), UcumDimension.None.Times(Dimension, exponent), components, null, ExactRatio.One);
    }
}
