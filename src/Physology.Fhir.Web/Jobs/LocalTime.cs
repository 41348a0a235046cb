namespace Physology.Fhir.Web.Jobs;

/// <summary>Wall time in a zone, over changes to and from summer time.</summary>
public static class LocalTime
{
    /// <summary>An hour that is skipped in spring is taken an hour later; one that comes twice in autumn is its first coming.</summary>
    public static DateTimeOffset ToUtc(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateOnly DateIn(TimeZoneInfo zone, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }

    /// <summary>The end of the quiet hours in which this instant lies, or null outside them.</summary>
    public static DateTimeOffset? QuietUntil(TimeZoneInfo zone, DateTimeOffset instant, TimeOnly from, TimeOnly until)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        if (from == until || !time.IsBetween(from, until))
        {
            return null;
        }

        var date = DateOnly.FromDateTime(local);
        return ToUtc(zone, from > until && time >= from ? date.AddDays(1) : date, until);
    }
}
