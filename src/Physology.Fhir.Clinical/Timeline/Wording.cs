using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>How numbers and dates are written on the reading pages: minus as a minus sign, rounding away from zero.</summary>
public static class Wording
{
    /// <summary>A date as a British reader writes it.</summary>
    public static string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A value with the measure's digits.</summary>
    public static string Value(Measure measure, decimal value)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Fixed(value, measure.Decimals);
    }

    /// <summary>A change with its sign.</summary>
    public static string Signed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var sign = rounded < 0 ? "−" : rounded > 0 ? "+" : "";
        return sign + Fixed(Math.Abs(rounded), decimals);
    }

    /// <summary>A percentage with its sign and one digit.</summary>
    public static string Percent(decimal value) => Signed(value, 1) + " %";

    /// <summary>A list in a sentence, or "none".</summary>
    public static string List(IEnumerable<string> names)
    {
        var text = string.Join(", ", names);
        return text.Length == 0 ? "none" : text;
    }

    private static string Fixed(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
