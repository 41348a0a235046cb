namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>The order of two moments that are not written in the same offset.</summary>
internal static class TemporalOrder
{
    private const long Second = 1_000_000_000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;

    // A moment without an offset lies between its reading in +14:00 and its reading in -12:00, the ends of the world's offsets.
    private const long East = 14 * Hour;
    private const long West = 12 * Hour;

    public static int? AcrossOffsets(FhirPathDateTime left, FhirPathDateTime right)
    {
        var (leftStart, leftEnd) = Range(left);
        var (rightStart, rightEnd) = Range(right);
        if (leftEnd <= rightStart)
            return -1;
        if (rightEnd <= leftStart)
            return 1;
        return left.Precision == right.Precision && leftStart == rightStart && leftEnd == rightEnd && left.HasOffset && right.HasOffset ? 0 : null;
    }

    /// <summary>The nanoseconds of UTC that it may be, the end not included; 128 bits because seven thousand years of nanoseconds pass 64.</summary>
    private static (Int128 Start, Int128 End) Range(FhirPathDateTime value)
    {
        var first = new DateOnly(value.Year, value.Month ?? 1, value.Day ?? 1);
        var last = value.Precision switch
        {
            TemporalPrecision.Year => new DateOnly(value.Year, 12, 31),
            TemporalPrecision.Month => new DateOnly(value.Year, first.Month, DateTime.DaysInMonth(value.Year, first.Month)),
            _ => first,
        };
        var start = (Int128)first.DayNumber * (24 * Hour) + (value.HasClock ? value.Clock.Ticks : 0);
        var end = value.Precision switch
        {
            TemporalPrecision.Hour => start + Hour,
            TemporalPrecision.Minute => start + Minute,
            TemporalPrecision.Second => start + 1,
            _ => (Int128)(last.DayNumber + 1) * (24 * Hour),
        };
        return value.OffsetMinutes is { } offset ? (start - offset * Minute, end - offset * Minute) : (start - East, end + West);
    }
}
