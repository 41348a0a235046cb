using Physology.Fhir.Web.Jobs;
using Xunit;

namespace Physology.Fhir.Web.Tests.FollowUps;

public sealed class FollowUpScheduleTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeOnly Nine = new(9, 0);

    [Fact]
    public void Fortnightly_OverTheEndOfSummerTime_StaysAtNineByTheClock()
    {
        var planned = FollowUpSchedule.Fortnightly.Occurrences(new DateOnly(2026, 10, 12), London, Nine, At("2026-10-12T12:00:00Z"));

        Assert.Equal(6, planned.Count);
        Assert.Equal(At("2026-10-26T09:00:00Z"), planned[0].DueAt); // GMT again; 12 October was BST
        Assert.Equal(At("2026-11-09T09:00:00Z"), planned[1].DueAt);
        Assert.All(planned.SkipLast(1).Zip(planned.Skip(1)), pair => Assert.Equal(pair.Second.DueAt, pair.First.ExpiresAt));
    }

    [Fact]
    public void Milestones_FromTheEndOfAMonth_ClampToTheMonthsLastDay()
    {
        var planned = FollowUpSchedule.Milestones.Occurrences(new DateOnly(2026, 8, 31), London, Nine, At("2026-08-31T12:00:00Z"));

        Assert.Equal(
            [At("2026-10-12T08:00:00Z"), At("2026-11-30T09:00:00Z"), At("2027-02-28T09:00:00Z"), At("2027-08-31T08:00:00Z")],
            planned.Select(each => each.DueAt));
        Assert.Equal(At("2026-12-14T09:00:00Z"), planned[1].ExpiresAt);
    }

    [Fact]
    public void Occurrences_AnchorSomeWeeksAgo_LeaveOutWhatHasPassed()
    {
        var planned = FollowUpSchedule.Fortnightly.Occurrences(new DateOnly(2026, 6, 1), London, Nine, At("2026-07-01T12:00:00Z"));

        Assert.Equal([3, 4, 5, 6], planned.Select(each => each.Number));
        Assert.Equal(At("2026-07-13T08:00:00Z"), planned[0].DueAt);
    }

    [Fact]
    public void Occurrences_AnchorLongAgo_StartFromToday()
    {
        var planned = FollowUpSchedule.Fortnightly.Occurrences(new DateOnly(2025, 2, 3), London, Nine, At("2026-07-01T12:00:00Z"));

        Assert.Equal(6, planned.Count);
        Assert.Equal(At("2026-07-15T08:00:00Z"), planned[0].DueAt);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
}
