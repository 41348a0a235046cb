using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>Criteria that flicker from visit to visit.</summary>
public sealed class CarysTests
{
    [Fact]
    public void MapSentence_LatestAgainstBaseline_NamesNewAndGone() =>
        Assert.Equal(
            "7 of 19 areas; new: right jaw, left jaw, chest, abdomen; gone: right shoulder, left upper arm, upper back, left hip or buttock, left upper leg; not asked: none.",
            Histories.Build(Histories.Carys).Map!.Sentence);

    [Fact]
    public void Map_DatePicked_ShowsThatDate() =>
        Assert.Equal("6 of 19 areas; new: none; gone: left upper arm, left upper leg; not asked: none.", Histories.Build(Histories.Carys, TimelineView.Default with { Date = "QuestionnaireResponse/1" }).Map!.Sentence);

    [Fact]
    public void Map_NewAreas_AreMarkedNewAndOthersNot()
    {
        var regions = Histories.Build(Histories.Carys).Map!.Regions.ToDictionary(r => r.Region.Code);

        Assert.Equal("+", regions["f-jaw-r"].Difference);
        Assert.Equal("+", regions["f-chest-l"].Difference);
        Assert.Equal("−", regions["b-upper-back-l"].Difference);
        Assert.Null(regions["b-lower-back-l"].Difference);
        Assert.Equal(PainStep.NotAsked, regions["f-head"].Step);
        Assert.Equal(PainStep.None, regions["f-thigh-r"].Step);
    }

    [Fact]
    public void Notes_SixWeeksAfterBaseline_SayThatHalfOfTheSssLooksBackBeforeIt() =>
        Assert.Contains(
            "On 25 Feb 2025: headaches, lower-abdomen pain and depression look back 6 months, to before the baseline (the part that can move went 7 → 5).",
            Histories.Build([.. Histories.Carys.Take(2)]).Notes);

    [Fact]
    public void FsRow_NoPublishedThreshold_GetsNoVerdictAndNoBand()
    {
        var model = Histories.Build(Histories.Carys);
        var row = model.Rows.Single(r => r.Measure == Measure.Fs);

        Assert.Equal(("17 (8 / 9)", "13 (7 / 6)", "−4"), (row.Baseline!.Text, row.Now!.Text, row.Change!.PointsText));
        Assert.Equal(("none published", Verdict.None, "lower"), (row.Threshold, row.Verdict, row.Words));
        Assert.Null(model.Charts.Single(c => c.Measure == Measure.Fs).BandLow);
    }

    [Fact]
    public void Confirmation_StaysWhatTheClinicianSaid() =>
        Assert.Equal("Confirmed by Dr A. Shah, 21 Jan 2025", new Confirmation("Dr A. Shah", new DateOnly(2025, 1, 21)).Text);
}
