using System.Globalization;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Ucum;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The order of two values of kindred types.</summary>
internal static class ValueOrder
{
    /// <summary>Less, equal or more; null where the two cannot be compared (another type, another unit, a date not precise enough to tell).</summary>
    public static int? Compare(R4.Base value, R4.Base bound) => (value, bound) switch
    {
        (R4.Quantity { Value.Value: { } a } one, R4.Quantity { Value.Value: { } b } other) when one.System?.Value == other.System?.Value && one.Code?.Value == other.Code?.Value && one.Code is not null => a.CompareTo(b),
        // Two units of one kind are compared in one of them, where UCUM has the factor (datatypes.html#Quantity, canonical units).
        (R4.Quantity { Value.Value: { } a, System.Value: UcumCodes.System, Code.Value: { } from }, R4.Quantity { Value.Value: { } b, System.Value: UcumCodes.System, Code.Value: { } to }) when UcumUnit.TryConvert(a, from, to, out var converted) => converted.CompareTo(b),
        (R4.PrimitiveType one, R4.PrimitiveType other) when Number(one) is { } a && Number(other) is { } b => a.CompareTo(b),
        (R4.Time { Value: { } one }, R4.Time { Value: { } other }) => string.CompareOrdinal(one, other),
        (R4.Date or R4.FhirDateTime or R4.Instant, R4.Date or R4.FhirDateTime or R4.Instant) => Moments(((R4.TextPrimitive)value).Value, ((R4.TextPrimitive)bound).Value),
        _ => null,
    };

    private static decimal? Number(R4.PrimitiveType value) => value switch
    {
        R4.FhirDecimal d => d.Value,
        R4.NumberPrimitive n => n.Value,
        _ => null,
    };

    // Each is a span from its first to its last instant; only spans that do not overlap have an order, equal ones are equal.
    private static int? Moments(string? one, string? other)
    {
        if (Span(one) is not { } a || Span(other) is not { } b)
        {
            return null;
        }

        return a == b ? 0 : a.End < b.Start ? -1 : a.Start > b.End ? 1 : null;
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Span(string? text)
    {
        if (text is null || !R4.PrimitiveSyntax.IsDateTime(text))
        {
            return null;
        }

        if (text.Length > 10)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? (moment, moment) : null;
        }

        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = text.Length >= 7 ? int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture) : 1;
        var day = text.Length == 10 ? int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture) : 1;
        var start = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        var end = text.Length switch
        {
            4 => new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero),
            7 => new DateTimeOffset(year, month, DateTime.DaysInMonth(year, month), 23, 59, 59, TimeSpan.Zero),
            _ => start.AddSeconds(86399),
        };
        return (start, end);
    }
}
