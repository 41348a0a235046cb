using System.Text.Json;

namespace Physology.Fhir.Benchmarks;

/// <summary>One figure: its floor in the same run where there is one, and the target it is held to.</summary>
/// <param name="Target">The most the value (or, with a floor, the ratio) may be.</param>
public sealed record Measure(string Name, double Value, string Unit, double? Floor, double? Target)
{
    private double? Ratio => Floor is > 0 ? Value / Floor : null;

    public string ToJson() => JsonSerializer.Serialize(new
    {
        measure = Name,
        value = Math.Round(Value, 3),
        unit = Unit,
        floor = Floor is { } floor ? Math.Round(floor, 3) : (double?)null,
        ratio = Ratio is { } ratio ? Math.Round(ratio, 3) : (double?)null,
        target = Target,
        met = Target is { } target ? (Ratio ?? Value) <= target : (bool?)null,
    });

    /// <summary>The value below which the share <paramref name="quantile"/> of the samples lies.</summary>
    public static double Quantile(IEnumerable<double> samples, double quantile)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(quantile * sorted.Length) - 1)];
    }
}
