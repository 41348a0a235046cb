namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>A clock that stands still, in UTC.</summary>
internal sealed class TestClock(int year, int month, int day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(year, month, day, 5, 6, 7, TimeSpan.Zero);
}
