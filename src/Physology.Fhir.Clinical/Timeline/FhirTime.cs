using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>A FHIR date or dateTime on a time axis, with the calendar day as the record writes it.</summary>
public readonly record struct FhirTime(DateTimeOffset At, DateOnly Day)
{
    /// <summary>Reads any precision; a year or a month begins on its first day. Null for what is no date.</summary>
    public static FhirTime? Parse(string? text)
    {
        if (text is null || text.Length < 4)
        {
            return null;
        }

        var day = text.Length switch
        {
            4 => text + "-01-01",
            7 => text + "-01",
            >= 10 => text[..10],
            _ => null,
        };
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return text.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new FhirTime(at, date)
            : new FhirTime(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero), date);
    }
}
