using System.Globalization;

namespace Physology.Fhir.Sandbox.Store;

/// <summary>The span a FHIR date stands for: "2026-03" is the whole of March. A time without zone is read as UTC.</summary>
public readonly record struct DateRange(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] Instants =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static DateRange? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Exact(text, "yyyy") is { } year)
        {
            return new(year, year.AddYears(1));
        }

        if (Exact(text, "yyyy-MM") is { } month)
        {
            return new(month, month.AddMonths(1));
        }

        if (Exact(text, "yyyy-MM-dd") is { } day)
        {
            return new(day, day.AddDays(1));
        }

        if (DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            var seconds = text.Length > 18 && text[16] == ':';
            var fraction = seconds && text.Length > 19 && text[19] == '.';
            return new(instant, instant + (fraction ? TimeSpan.FromMilliseconds(1) : seconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1)));
        }

        return null;
    }

    /// <summary>A Period; an open end reaches as far as time does.</summary>
    public static DateRange? OfPeriod(string? start, string? end) => (Parse(start), Parse(end)) switch
    {
        (null, null) => null,
        var (from, to) => new(from?.Start ?? DateTimeOffset.MinValue, to?.End ?? DateTimeOffset.MaxValue),
    };

    private static DateTimeOffset? Exact(string text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
