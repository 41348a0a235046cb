using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>A baseline in a flare: −30.8 % that is no success.</summary>
public sealed class AmaraTests
{
    private readonly TimelineModel _model = Histories.Build(Histories.Amara);

    [Fact]
    public void Baseline_GivenInAFlare_SaysSoAndOffersTheFirstUsualWeek()
    {
        Assert.Equal("baseline: 3 Feb 2025, in a flare", _model.Baseline!.Text);
        Assert.Equal(new DateOnly(2025, 2, 17), _model.Baseline.FirstUsualWeek!.Day);
    }

    [Fact]
    public void PegRow_BaselineInAFlare_GivesFiguresFromRawSumsAndNoVerdict()
    {
        var row = _model.Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal(("8.67", "6.33", "6.00"), (row.Baseline!.Text, row.Previous!.Text, row.Now!.Text));
        Assert.Equal(("−2.67", "−30.8 %"), (row.Change!.PointsText, row.Change.PercentText));
        Assert.Equal("baseline in a flare", row.Words);
        Assert.Equal("f", row.Marks);
    }

    [Fact]
    public void Notes_BaselineInAFlare_CompareWithTheFirstUsualWeek() =>
        Assert.Contains(
            "The baseline of 3 Feb 2025 was in a flare. Against 17 Feb 2025, the first usual week: PEG 19 → 18 raw, −0.33 (−5.3 %), within error.",
            _model.Notes);

    [Fact]
    public void Notes_AllChangeInTheFirstInterval_SayThatNoneFollowed() =>
        Assert.Contains("PEG had changed by −26.9 % at the first follow-up (17 Feb 2025) already; no change beyond error since then.", _model.Notes);

    [Fact]
    public void Notes_ImpressionNoChangeAgainstALowerScore_SayThatTheyDisagree() =>
        Assert.Contains("Impression of change since 3 Feb 2025: no change. This disagrees with the score (PEG −2.67).", _model.Notes);

    [Fact]
    public void UsualWeekAsBaseline_Picked_IsWithinError()
    {
        var row = Histories.Build(Histories.Amara, TimelineView.Default with { Baseline = "QuestionnaireResponse/1" }).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal(("−0.33", "−5.3 %", "within error"), (row.Change!.PointsText, row.Change.PercentText, row.Words));
    }
}
