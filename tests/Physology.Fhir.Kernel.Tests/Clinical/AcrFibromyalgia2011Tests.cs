using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Kernel.Tests.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class AcrFibromyalgia2011Tests
{
    // Areas of the axis first: the 2011 rule asks for no region.
    [Theory]
    [InlineData(7, 5, true, "reached")]
    [InlineData(7, 4, true, "not-reached")]
    [InlineData(6, 9, true, "reached")]
    [InlineData(6, 8, true, "not-reached")]
    [InlineData(3, 9, true, "reached")]
    [InlineData(2, 12, true, "not-reached")]
    [InlineData(19, 12, false, "not-reached")]
    [InlineData(19, 12, null, "incomplete")]
    [InlineData(2, 12, null, "not-reached")]
    public void Evaluate_AtEachThreshold_IsAsPublished(int areas, int severity, bool? threeMonths, string status) =>
        Assert.Equal(status, AcrFibromyalgia2011.Evaluate(Answers(areas, severity), threeMonths).Status.Code);

    [Fact]
    public void Evaluate_EveryPairOfScores_AgreesWithTheSentenceOfTheRule()
    {
        for (var areas = 0; areas <= 19; areas++)
        {
            for (var severity = 0; severity <= 12; severity++)
            {
                var wanted = areas > 6 ? severity > 4 : areas > 2 && severity > 8;

                Assert.Equal(wanted, AcrFibromyalgia2011.Evaluate(Answers(areas, severity), true).Status == CriteriaStatuses.Reached);
            }
        }
    }

    [Theory]
    [InlineData(7, "incomplete")]
    [InlineData(12, "reached")]
    [InlineData(2, "not-reached")]
    public void Evaluate_OneSymptomNotAnswered_DecidesOnlyWhatDoesNotDependOnIt(int areas, string status) =>
        Assert.Equal(status, AcrFibromyalgia2011.Evaluate(Answers(areas, areas == 12 ? 9 : 4) with { Depression = null, Cognitive = areas == 12 ? 3 : null }, true).Status.Code);

    [Fact]
    public void Evaluate_PlacesNotChecked_IsIncomplete() =>
        Assert.Equal(CriteriaStatuses.Incomplete, AcrFibromyalgia2011.Evaluate(Answers(19, 12) with { CheckedEveryPlace = false }, true).Status);

    [Fact]
    public void Statement_NotReached_NamesTheFailedPartTheSourceAndWhatIsNotAsked() => Assert.Equal(
        "2011 rule (Wolfe 2011, J Rheumatol 38:1113) not reached: WPI 6 and SSS 8, needs 7 with 5, or 3 to 6 with 9; whether another disorder explains the pain is not part of the answers",
        AcrFibromyalgia2011.Evaluate(Answers(6, 8), true).Statement);

    [Theory]
    [InlineData("2015-03-02", null, true)]
    [InlineData("2025-03-03", "2014-05-06", true)]
    [InlineData("2025-03-03", "2025-01-21", false)]
    [InlineData("2025-03-03", null, false)]
    public void Timeline_ShowsIt_OnlyWhereTheHistoryReachesBackBeforeTheRevision(string answered, string? confirmed, bool shown)
    {
        var occasion = Histories.On("1", answered) with { Criteria = new CriteriaReading(true, [], null) { By2011 = "2011 rule" } };
        var history = new History
        {
            Occasions = [occasion],
            Confirmed = confirmed is null ? null : new Confirmation("Dr A. Shah", DateOnly.Parse(confirmed, System.Globalization.CultureInfo.InvariantCulture)),
        };

        Assert.Equal(shown, TimelineModel.Build(history, TimelineView.Default, Histories.At("2026-01-20")).Criteria[0].By2011 is not null);
    }

    private static AcrAnswers Answers(int areas, int severity) => new()
    {
        Areas = [.. WpiAreas.All.Take(areas)],
        CheckedEveryPlace = true,
        Fatigue = Math.Min(severity, 3),
        Unrefreshed = Math.Clamp(severity - 3, 0, 3),
        Cognitive = Math.Clamp(severity - 6, 0, 3),
        Headaches = severity > 9,
        LowerAbdomen = severity > 10,
        Depression = severity > 11,
    };
}
