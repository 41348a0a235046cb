namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>The calendar durations, and how they stand to UCUM's definite ones (FHIRPath, Time-valued Quantities).</summary>
internal static class CalendarUnits
{
    private static readonly string?[] Ucum = [null, "a", "mo", "wk", "d", "h", "min", "s", "ms"];

    // Milliseconds each; years and months by the conversion factors of toQuantity: 365 and 30 days.
    private static readonly decimal[] Milliseconds = [0, 365 * 86_400_000m, 30 * 86_400_000m, 7 * 86_400_000m, 86_400_000m, 3_600_000m, 60_000m, 1_000m, 1m];

    public static CalendarUnit Of(string unit) => unit switch
    {
        "year" or "years" => CalendarUnit.Year,
        "month" or "months" => CalendarUnit.Month,
        "week" or "weeks" => CalendarUnit.Week,
        "day" or "days" => CalendarUnit.Day,
        "hour" or "hours" => CalendarUnit.Hour,
        "minute" or "minutes" => CalendarUnit.Minute,
        "second" or "seconds" => CalendarUnit.Second,
        "millisecond" or "milliseconds" => CalendarUnit.Millisecond,
        _ => CalendarUnit.None,
    };

    /// <summary>The unit that a UCUM code names, if it names one of the eight: 'wk' is a week.</summary>
    public static CalendarUnit OfUcum(string code) => (CalendarUnit)Math.Max(0, Array.IndexOf(Ucum, code, 1));

    /// <summary>The UCUM code beside it.</summary>
    public static string UcumOf(CalendarUnit unit) => Ucum[(int)unit]!; // only None has none, and no caller asks for it

    /// <summary>The keyword in the singular.</summary>
    public static string NameOf(CalendarUnit unit) => unit.ToString().ToLowerInvariant();

    public static bool IsYearOrMonth(CalendarUnit unit) => unit is CalendarUnit.Year or CalendarUnit.Month;

    /// <summary>How many <paramref name="to"/> one <paramref name="from"/> is, as numerator and denominator. A year is 12 months; else through days.</summary>
    public static (decimal Numerator, decimal Denominator) Ratio(CalendarUnit from, CalendarUnit to) => (from, to) switch
    {
        (CalendarUnit.Year, CalendarUnit.Month) => (12, 1),
        (CalendarUnit.Month, CalendarUnit.Year) => (1, 12),
        _ => (Milliseconds[(int)from], Milliseconds[(int)to]),
    };
}
