using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>A total that falls while the danger rises.</summary>
public sealed class BrianTests
{
    [Fact]
    public void PhqRow_ItemNineRose_NeverReadsBetterAlone()
    {
        var row = Histories.Build(Histories.Brian).Rows.Single(r => r.Measure == Measure.Phq9);

        Assert.Equal(("16", "11", "10", "−6"), (row.Baseline!.Text, row.Previous!.Text, row.Now!.Text, row.Change!.PointsText));
        Assert.Equal("total lower; self-harm item higher", row.Words);
    }

    [Fact]
    public void MoodLine_ItemNineRose_ShowsTheItemBesideTheTotal()
    {
        var mood = Histories.Build(Histories.Brian).Mood!;

        Assert.Equal("PHQ-9 10 (was 11)", mood.Total);
        Assert.Equal("thoughts of self-harm: several days → more than half the days", mood.Item);
        Assert.Equal(new DateOnly(2025, 9, 3), mood.LastAsked);
    }

    [Fact]
    public void MoodLine_LastFormUnfinished_SaysHowMuchIsMissingAndThatItemNineWasNotAnswered()
    {
        var model = Histories.Build([.. Histories.Brian, Histories.BrianUnfinished]);

        Assert.Equal("PHQ-9 cannot be scored (6 of 9 missing)", model.Mood!.Total);
        Assert.Equal("thoughts of self-harm: not answered (was more than half the days)", model.Mood.Item);
        var row = model.Rows.Single(r => r.Measure == Measure.Phq9);
        Assert.Null(row.Change);
        Assert.Equal(Verdict.CannotBeCompared, row.Verdict);
    }

    [Fact]
    public void MoodLine_TwoItemsMissing_IsARangeNotAProratedValue()
    {
        var model = Histories.Build([Histories.Phq("1", "2025-03-03", [3, 3, 3, 3, 3, 3, 3, null, null])]);

        Assert.Equal("PHQ-9 21 to 27 (2 of 9 missing)", model.Mood!.Total);
    }

    [Fact]
    public void Mood_NoPhqInTheRecord_IsAbsent() => Assert.Null(Histories.Build(Histories.Amara).Mood);
}
