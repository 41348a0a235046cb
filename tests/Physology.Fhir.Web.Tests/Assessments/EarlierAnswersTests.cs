using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Web.Features.Assessments;

namespace Physology.Fhir.Web.Tests.Assessments;

public sealed class EarlierAnswersTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Of_TwoDates_GivesEachFieldItsNewestAnswerWithItsDate()
    {
        var earlier = EarlierAnswers.Of(
            [
                Assessment(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero), new FascialAssessment
                {
                    UrgentSigns = [], Duration = PainDurations.Find("over-5-years"), Peg = new PegAnswers(6, 7, 7),
                    PainSites = [new PainSite("f-outer-hip-l", 7), new PainSite("f-neck", null)],
                    Acr = new AcrAnswers { Areas = [WpiAreas.Find("neck")!], Fatigue = 2, Headaches = false },
                }),
                Assessment(new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero), new FascialAssessment { WeekKind = WeekKinds.Find("flare"), Peg = new PegAnswers(9, 9, 9) }),
            ],
            [],
            Today);

        Assert.Equal("3 Mar: asked, none", earlier.For(FieldNames.Urgent));
        Assert.Equal("3 Mar: over 5 years", earlier.For(FieldNames.Duration));
        Assert.Equal("3 Mar: 6", earlier.For(FieldNames.PegAverage));
        Assert.Equal("3 Mar: left outer hip 7, neck, front", earlier.For(FieldNames.SiteRows));
        Assert.Equal("3 Mar: at least 1 of 19 places", earlier.For(FieldNames.AcrArea));
        Assert.Equal("3 Mar: no", earlier.For(FieldNames.AcrHeadaches));
        Assert.Equal("3 Mar 2025: flare", earlier.For(FieldNames.WeekKind));
        Assert.Null(earlier.For(FieldNames.AcrUnrefreshed));
        Assert.Equal((new DateOnly(2026, 3, 3), 6.67m), (earlier.Peg!.Day, decimal.Round(earlier.Peg.Value, 2)));
    }

    [Fact]
    public void Of_AFollowUpAfterTheAssessment_StandsBesidePeg()
    {
        var followUp = FollowUpResponse.ToQuestionnaireResponse(
            new FollowUpAnswers { Peg = new PegAnswers(4, 3, 4) },
            new FollowUpContext { OccurrenceId = Guid.Parse("018f6c1e-0000-7000-8000-000000000009"), ConnectionId = "ehr", Patient = "Patient/amara", SubmittedAt = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero) });

        var earlier = EarlierAnswers.Of(
            [Assessment(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero), new FascialAssessment { Peg = new PegAnswers(6, 7, 7) })], [followUp], Today);

        Assert.Equal("1 Nov: 4", earlier.For(FieldNames.PegAverage));
        Assert.Equal(new DateOnly(2026, 11, 1), earlier.Peg!.Day);
    }

    [Fact]
    public void Of_AnEmptyRecord_GivesNothing()
    {
        var earlier = EarlierAnswers.Of([], [], Today);

        Assert.Null(earlier.For(FieldNames.PegAverage));
        Assert.Null(earlier.Peg);
    }

    private static R4.QuestionnaireResponse Assessment(DateTimeOffset at, FascialAssessment assessment) => AssessmentResponse.ToQuestionnaireResponse(
        assessment,
        new AssessmentContext { AssessmentId = Guid.CreateVersion7(at), ConnectionId = "ehr", Patient = "Patient/amara", PerformerDisplay = "Dr Okafor", SignedAt = at });
}
