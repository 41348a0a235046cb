using System.Globalization;

namespace Physology.Fhir.Kernel.Ucum;

/// <summary>Base units with their exponents. Arbitrary units stand in it beside the seven, each a dimension of its own.</summary>
internal sealed class UcumDimension
{
    private readonly SortedDictionary<string, int> _exponents;

    private UcumDimension(SortedDictionary<string, int> exponents)
    {
        _exponents = exponents;
        Text = exponents.Count == 0 ? "1" : string.Join('.', exponents.Select(e => e.Value == 1 ? e.Key : e.Key + e.Value.ToString(CultureInfo.InvariantCulture)));
    }

    public static UcumDimension None { get; } = new(new(StringComparer.Ordinal));

    public string Text { get; }

    public static UcumDimension Of(string unit) => new(new(StringComparer.Ordinal) { [unit] = 1 });

    public UcumDimension Times(UcumDimension other, int power)
    {
        if (other._exponents.Count == 0 || power == 0)
            return this;
        var all = new SortedDictionary<string, int>(_exponents, StringComparer.Ordinal);
        foreach (var (unit, exponent) in other._exponents)
        {
            var sum = all.GetValueOrDefault(unit) + exponent * power;
            if (sum == 0)
                all.Remove(unit);
            else
                all[unit] = sum;
        }
        return new(all);
    }
}
