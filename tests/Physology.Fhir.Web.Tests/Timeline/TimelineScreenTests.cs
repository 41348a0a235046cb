using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Features.Timeline;
using Xunit;

namespace Physology.Fhir.Web.Tests.Timeline;

public sealed class TimelineScreenTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 20, 14, 2, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7 or more, or 4 to 6 with SSS 9 or more", "≥7, or 4 to 6 with SSS ≥9")]
    [InlineData("4 of 5 (jaw, chest and abdomen do not count)", "4 of 5")]
    [InlineData("3 months or more", "≥3 months")]
    public void Needed_OnAChip_IsShort(string needed, string expected) => Assert.Equal(expected, TimelineScreen.Short(needed));

    [Fact]
    public void Criteria_NotReached_NamesTheLimbThatIsNot()
    {
        var reading = new CriteriaReading(false, [new("WPI", "6", "7 or more", true), new("SSS", "7", "9 or more with WPI 6", false)], "although FS is 13, which is 12 or more");

        Assert.Equal("SSS 7, needs 9 or more with WPI 6 (although FS is 13, which is 12 or more)", TimelineScreen.FailedLimbs(reading));
    }

    [Fact]
    public void EmptyRecord_SaysWhatIsMissingAndClaimsNoCheckOfAlerts()
    {
        var screen = Screen([], true);

        Assert.StartsWith("No self-report yet", screen.LastSelfReport, StringComparison.Ordinal);
        Assert.Equal("Not confirmed by a clinician", screen.Confirmed);
        Assert.Contains(screen.Known, k => k.Text == "Record read 14:02");
        Assert.DoesNotContain(screen.Known, k => k.Text.Contains("alert", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ConditionsNotReadable_ConfirmationIsUnknownNotAbsent() =>
        Assert.StartsWith("Confirmation unknown", Screen([], false).Confirmed, StringComparison.Ordinal);

    [Fact]
    public void SelfHarmItemNotAnswered_IsSaidFirst()
    {
        var occasion = new Occasion
        {
            Reference = "Observation/1", At = Now.AddDays(-3), Day = new DateOnly(2026, 1, 17), Author = new Author(AuthorKind.Patient, null),
            Readings = [new() { Measure = Measure.Phq9, Missing = 6, Lowest = 2, Highest = 20 }, new() { Measure = Measure.Phq9Item9, Missing = 1 }],
        };

        Assert.StartsWith("Self-harm item not answered", Screen([occasion], true).Known[0].Text, StringComparison.Ordinal);
    }

    private static TimelineScreen Screen(IReadOnlyList<Occasion> occasions, bool conditionsRead) => new(
        Guid.Empty,
        new PatientBanner("NWOSU, Amara", "1978-05-14", 47, null, null),
        new TimelineOutcome.Read(TimelineModel.Build(new History { Occasions = occasions }, TimelineView.Default, Now), [], [], conditionsRead, Now));
}
