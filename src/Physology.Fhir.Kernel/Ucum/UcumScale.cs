namespace Physology.Fhir.Kernel.Ucum;

/// <summary>A scale that is not proportional to its base units (UCUM, 21 and 22): temperatures exactly, the others through logarithms, tangents and roots.</summary>
internal sealed class UcumScale
{
    private static readonly ExactRatio KelvinOfZeroCelsius = ExactRatio.Parse("273.15");
    private static readonly ExactRatio RankineOfZeroFahrenheit = ExactRatio.Parse("459.67");

    private readonly Func<double, double> _toBase;
    private readonly Func<double, double> _fromBase;
    private readonly ExactRatio? _offset;

    private UcumScale(Func<double, double> toBase, Func<double, double> fromBase, ExactRatio? offset = null) => (_toBase, _fromBase, _offset) = (toBase, fromBase, offset);

    /// <summary>By the name the table gives it; null for a name it does not know.</summary>
    public static UcumScale? Named(string name) => name switch
    {
        // The table's unit under [degF] is 5/9 K, under [degRe] 5/4 K, so that only the zero point is left to shift.
        "Cel" => Shifted(KelvinOfZeroCelsius),
        "degF" => Shifted(RankineOfZeroFahrenheit),
        "degRe" => Shifted(KelvinOfZeroCelsius * ExactRatio.Parse("0.8")),
        "pH" => new(v => Math.Pow(10, -v), b => -Math.Log10(b)),
        "ln" => new(Math.Exp, Math.Log),
        "lg" => new(v => Math.Pow(10, v), Math.Log10),
        "lgTimes2" => new(v => Math.Pow(10, v / 2), b => 2 * Math.Log10(b)),
        "ld" => new(v => Math.Pow(2, v), Math.Log2),
        "tanTimes100" or "100tan" => new(v => Math.Atan(v / 100), b => 100 * Math.Tan(b)),
        "sqrt" => new(v => v * v, Math.Sqrt),
        "hpX" => new(v => Math.Pow(10, -v), b => -Math.Log10(b)),
        "hpC" => Dilution(100),
        "hpM" => Dilution(1_000),
        "hpQ" => Dilution(50_000),
        _ => null,
    };

    public ExactRatio? ToBase(ExactRatio value) => _offset is { } zero ? value + zero : null;

    public ExactRatio? FromBase(ExactRatio value) => _offset is { } zero ? value - zero : null;

    public double ToBase(double value) => _toBase(value);

    public double FromBase(double value) => _fromBase(value);

    /// <summary>To the fifteen digits that a double holds; false where there is no such value.</summary>
    public static bool TryRound(double value, out decimal result)
    {
        result = 0;
        if (!double.IsFinite(value) || Math.Abs(value) >= 7.9e28)
            return false;
        result = FhirPath.Values.FhirPathDecimal.Trimmed((decimal)value);
        return true;
    }

    private static UcumScale Shifted(ExactRatio zero)
    {
        var shift = zero.ToDouble();
        return new(v => v + shift, b => b - shift, zero);
    }

    private static UcumScale Dilution(double step) => new(v => Math.Pow(step, -v), b => -Math.Log(b) / Math.Log(step));
}
