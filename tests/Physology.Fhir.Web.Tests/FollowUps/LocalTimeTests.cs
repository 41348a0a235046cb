using Physology.Fhir.Web.Jobs;
using Xunit;

namespace Physology.Fhir.Web.Tests.FollowUps;

public sealed class LocalTimeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeOnly Evening = new(21, 0);
    private static readonly TimeOnly Morning = new(8, 0);

    [Theory]
    [InlineData("2026-03-28", "09:00", "2026-03-28T09:00:00Z")]
    [InlineData("2026-03-29", "09:00", "2026-03-29T08:00:00Z")] // summer time began that night
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:00:00Z")] // the hour that is skipped
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // the hour that comes twice: its first coming
    public void ToUtc_RoundSummerTime_KeepsTheWallTime(string date, string time, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), LocalTime.ToUtc(London, DateOnly.Parse(date, null), TimeOnly.Parse(time, null)));

    [Theory]
    [InlineData("2026-06-01T19:59:00Z", null)]
    [InlineData("2026-06-01T20:00:00Z", "2026-06-02T07:00:00Z")]
    [InlineData("2026-06-02T06:59:00Z", "2026-06-02T07:00:00Z")]
    [InlineData("2026-06-02T07:00:00Z", null)]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T08:00:00Z")] // the night has an hour more
    public void QuietUntil_InTheNight_IsTheMorningOfThePatient(string now, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, null),
            LocalTime.QuietUntil(London, DateTimeOffset.Parse(now, null), Evening, Morning));

    [Fact]
    public void QuietUntil_SameTimeTwice_IsNeverQuiet() =>
        Assert.Null(LocalTime.QuietUntil(London, DateTimeOffset.Parse("2026-06-01T23:00:00Z", null), Evening, Evening));
}
