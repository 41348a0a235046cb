using System.Globalization;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>An answer as a person reads it.</summary>
internal static class AnswerText
{
    private static readonly CultureInfo Words = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(R4.DataType? answer, TimeZoneInfo zone) => answer switch
    {
        null => "",
        R4.FhirBoolean truth => truth.Value == true ? "Yes" : "No",
        R4.Date { Value: { } date } => Date(date),
        R4.FhirDateTime { Value.Length: <= 10 } date => Date(date.Value),
        R4.FhirDateTime moment when moment.TryGetMoment(out var at) => Moment(at, zone),
        R4.Time { Value: { Length: 8 } time } when time.EndsWith(":00", StringComparison.Ordinal) => time[..5],
        R4.Quantity quantity => $"{quantity.Comparator?.Value}{quantity.Value?.ValueText} {quantity.Unit?.Value ?? quantity.Code?.Value}".Trim(),
        R4.Attachment attachment => attachment.Title?.Value ?? attachment.ContentType?.Value ?? "",
        _ => OptionReader.Words(answer),
    };

    private static string Date(string date) => date.Length switch
    {
        10 when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", Words),
        7 when DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => month.ToString("MMMM yyyy", Words),
        _ => date,
    };

    private static string Moment(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString(local.Second == 0 ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy, HH:mm:ss", Words);
    }
}
