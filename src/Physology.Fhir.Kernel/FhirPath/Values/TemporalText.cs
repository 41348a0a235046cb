namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>Reading of what dates and times are made of.</summary>
internal static class TemporalText
{
    public static bool TryTwo(ReadOnlySpan<char> text, int max, out int value)
    {
        value = 0;
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
            return false;
        value = (text[0] - '0') * 10 + (text[1] - '0');
        return value <= max;
    }

    /// <summary>Reads a year, month or day as far as one goes; month and day are zero where they are not written.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out int year, out int month, out int day, out ReadOnlySpan<char> rest)
    {
        (year, month, day) = (0, 0, 0);
        rest = text;
        if (!TryTwo(text, 99, out var century) || !TryTwo(text[2..], 99, out var ofCentury))
            return false;
        year = century * 100 + ofCentury;
        rest = text[4..];
        if (year == 0)
            return false;
        if (rest is not ['-', ..])
            return true;
        if (!TryTwo(rest[1..], 12, out month) || month == 0)
            return false;
        rest = rest[3..];
        if (rest is not ['-', ..])
            return true;
        if (!TryTwo(rest[1..], 31, out day) || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        rest = rest[3..];
        return true;
    }

    /// <summary>Reads <c>Z</c> or <c>(+|-)hh:mm</c>, at most fourteen hours (FHIR, dateTime), and nothing after it.</summary>
    public static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || !TryTwo(text[1..], 14, out var hour) || !TryTwo(text[4..], 59, out var minute))
            return false;
        minutes = hour * 60 + minute;
        if (minutes > 14 * 60)
            return false;
        if (text[0] == '-')
            minutes = -minutes;
        return true;
    }
}
