using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>FHIRPath 3.0, Extract Date/DateTime/Time Components (trial use). What is not known, and what is no such value, is empty.</summary>
internal static class DateParts
{
    public static object? YearOf(in Call call, object input) => Of(call, input, d => d.Year, d => d.Year, null);

    public static object? MonthOf(in Call call, object input) => Of(call, input, d => d.Month, d => d.Month, null);

    public static object? DayOf(in Call call, object input) => Of(call, input, d => d.Day, d => d.Day, null);

    public static object? HourOf(in Call call, object input) => Of(call, input, null, d => d.Hour, t => t.Hour);

    public static object? MinuteOf(in Call call, object input) => Of(call, input, null, d => d.Minute, t => t.Minute);

    public static object? SecondOf(in Call call, object input) => Of(call, input, null, d => d.Second, t => t.Second);

    public static object? MillisecondOf(in Call call, object input) => Of(call, input, null, d => d.Millisecond, t => t.Millisecond);

    public static object? TimezoneOffsetOf(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDateTime value => value.OffsetMinutes is { } minutes ? minutes / 60m : null,
        _ => null,
    };

    public static object? DateOf(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDate value => value,
        FhirPathDateTime value => value.ToDate(),
        _ => null,
    };

    public static object? TimeOf(in Call call, object input) => Items.Value(input) switch
    {
        FhirPathDateTime value => value.ToTime(),
        _ => null,
    };

    private static object? Of(in Call call, object input, Func<FhirPathDate, int?>? date, Func<FhirPathDateTime, int?> moment, Func<FhirPathTime, int?>? time) =>
        Items.Value(input) switch
        {
            FhirPathDate value when date is not null => Boxed(date(value)),
            FhirPathDateTime value => Boxed(moment(value)),
            FhirPathTime value when time is not null => Boxed(time(value)),
            _ => null,
        };

    private static object? Boxed(int? value) => value is { } number ? Items.Box(number) : null;
}
