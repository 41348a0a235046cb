using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

public sealed class PointChangeTests
{
    private static readonly Occasion First = On("2025-01-14", new ExaminedPoint("a", null, "f-outer-hip-l", 3, "J. Lim"), new ExaminedPoint("b", null, "f-neck", 2, "J. Lim"));

    [Fact]
    public void Of_PointsWithoutALink_AreNotCompared() =>
        Assert.Null(PointChange.Of([First], On("2025-03-03", new ExaminedPoint("c", null, "f-outer-hip-l", 1, "A. Shah")), null));

    [Fact]
    public void Of_LinkedPoints_AreComparedWithBothExaminersNames()
    {
        var now = On("2025-03-03", new ExaminedPoint("c", "a", "f-outer-hip-l", 1, "A. Shah"), new ExaminedPoint("d", "b", "f-neck", null, "A. Shah"));

        var change = PointChange.Of([First, now], now, null)!;

        Assert.Equal("1 lower, 1 not graded", change.Figures);
        Assert.Equal("tenderness at 2 linked points; J. Lim, then A. Shah", change.Words);
    }

    [Fact]
    public void Of_AChainOfLinks_IsFollowedBackToTheBaselineAndNotPastIt()
    {
        var second = On("2025-02-01", new ExaminedPoint("c", "a", "f-outer-hip-l", 0, "J. Lim"));
        var now = On("2025-03-03", new ExaminedPoint("e", "c", "f-outer-hip-l", 2, "A. Shah"));

        Assert.Equal("1 lower", PointChange.Of([First, second, now], now, new Baseline(First, null))!.Figures);
        Assert.Equal("1 higher", PointChange.Of([First, second, now], now, new Baseline(second, null))!.Figures);
    }

    [Fact]
    public void Of_LinksThatCloseARing_End()
    {
        var second = On("2025-02-01", new ExaminedPoint("c", "c", "f-neck", 2, null));
        var now = On("2025-03-03", new ExaminedPoint("e", "c", "f-neck", 2, null));

        Assert.Equal("1 same", PointChange.Of([second, now], now, null)!.Figures);
    }

    private static Occasion On(string day, params ExaminedPoint[] points) => new()
    {
        Reference = "QuestionnaireResponse/" + day, At = Histories.At(day), Day = DateOnly.FromDateTime(Histories.At(day).Date),
        Author = new Author(AuthorKind.PatientToClinician, null), Points = points, Findings = [],
    };
}
