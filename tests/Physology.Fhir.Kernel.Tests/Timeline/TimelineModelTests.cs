using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

public sealed class TimelineModelTests
{
    [Fact]
    public void Axis_SixWeeksAndTwelveMonths_AreProportionalToDays()
    {
        var axis = Histories.Build(Histories.Carys, TimelineView.Default with { Window = Window.All }).Axis;
        var start = axis.Fraction(Histories.At("2025-01-14"));

        var sixWeeks = axis.Fraction(Histories.At("2025-02-25")) - start;
        var twelveMonths = axis.Fraction(Histories.At("2026-01-14")) - start;

        Assert.Equal(42d / 365d, sixWeeks / twelveMonths, 10);
    }

    [Fact]
    public void Charts_ShowTheFullRangeOfTheirInstrument()
    {
        var ranges = Histories.Build(Histories.Brian).Charts.ToDictionary(c => c.Measure.Code, c => (c.Measure.Low, c.Measure.High));

        Assert.Equal((0m, 31m), ranges["fs"]);
        Assert.Equal((0m, 10m), ranges["peg"]);
        Assert.Equal((0m, 10m), ranges["worst-pain"]);
        Assert.Equal((0m, 27m), ranges["phq-9"]);
    }

    [Fact]
    public void EmptyRecord_EachRowSaysWhatIsMissingAndHowToGetIt()
    {
        var model = Histories.Build([]);

        Assert.Null(model.Baseline);
        Assert.Null(model.Map);
        Assert.Empty(model.Notes);
        Assert.All(model.Rows, row => Assert.False(string.IsNullOrEmpty(row.Missing)));
    }

    [Fact]
    public void Impressions_DifferentAnchors_NeverShareASeries()
    {
        var other = Histories.Amara[^1] with
        {
            Reference = "QuestionnaireResponse/9",
            At = Histories.At("2025-04-14"),
            Day = new DateOnly(2025, 4, 14),
            Readings = [new() { Measure = Measure.Impression, Value = 2, Anchor = "2025-03-31", Words = "Much better" }],
        };

        var series = Series.Of(Measure.Impression, [.. Histories.Amara, other], []);

        Assert.Equal(2, series.Count);
        Assert.Equal(["2025-02-03", "2025-03-31"], series.Select(s => s.Anchor));
    }

    [Fact]
    public void Line_MissedQuestionnaireBetween_Breaks()
    {
        var points = Series.Of(Measure.Peg, Histories.Amara, [new MissedOccurrence(new DateOnly(2025, 3, 10), null)]).Single().Points;

        Assert.Equal([BreakReason.First, BreakReason.None, BreakReason.None, BreakReason.Missed, BreakReason.None], points.Select(p => p.Joins));
    }

    [Theory]
    [InlineData(AuthorKind.Helper)]
    [InlineData(AuthorKind.OtherSource)]
    public void Row_SomebodyElseAnswered_CannotBeCompared(AuthorKind kind)
    {
        var last = Histories.Amara[^1] with { Author = new Author(kind, null) };
        var model = Histories.Build([.. Histories.Amara.Take(4), last]);
        var row = model.Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Null(row.Change);
        Assert.Equal(Verdict.CannotBeCompared, row.Verdict);
        Assert.False(model.Charts.Single(c => c.Measure == Measure.Peg).Points.Count > 0 && model.Charts.Single(c => c.Measure == Measure.Peg).Points[^1].OnLine);
    }

    [Fact]
    public void Line_OtherMajorVersion_BreaksAndCannotBeCompared()
    {
        var first = Histories.Amara[1] with { IsSignedAssessment = true };
        var last = Histories.Amara[4] with { Readings = [Histories.Amara[4].Readings[0] with { Version = "2.0.0" }] };
        var row = Histories.Build([first, last]).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal("other version", row.Words);
        Assert.Contains('v', row.Marks);
    }

    [Fact]
    public void Percent_FromZero_IsNotAnInfinity()
    {
        var change = ChangeFigure.Between(new Reading { Measure = Measure.WorstPain, Value = 0 }, new Reading { Measure = Measure.WorstPain, Value = 3 })!;

        Assert.Null(change.Percent);
        Assert.Equal("from 0", change.PercentText);
    }

    [Fact]
    public void Window_NothingInTheLastTwelveMonths_ShowsAll() =>
        Assert.Equal(Window.All, TimelineModel.Build(new History { Occasions = Histories.Amara }, TimelineView.Default, Histories.At("2026-11-21")).Window);
}
