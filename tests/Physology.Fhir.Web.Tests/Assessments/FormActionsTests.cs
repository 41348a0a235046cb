using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Web.Features.Assessments;

namespace Physology.Fhir.Web.Tests.Assessments;

public sealed class FormActionsTests
{
    private int _keys;

    [Fact]
    public void Apply_AddRestriction_KeepsEverythingTypedAlsoWhatIsWrong()
    {
        var typed = DraftFields.Empty.With("peg.average", "11").With("activity.text", "Wal")
            .With(FieldNames.NewPlace, "b-shoulder").With(FieldNames.NewSide, "both");

        var (fields, anchor) = FormActions.Apply(typed, FormActions.AddRestriction, NewKey);

        Assert.Equal(("11", "Wal"), (fields.Raw("peg.average"), fields.Raw("activity.text")));
        Assert.Equal(["k1", "k2"], fields.All(FieldNames.RestrictionKeys));
        Assert.Equal(("b-shoulder-r", "b-shoulder-l"), (fields["restriction.k1.region"], fields["restriction.k2.region"]));
        Assert.Equal("row-k1", anchor);
    }

    [Fact]
    public void Apply_AddRestrictionWithoutSide_AddsNone()
    {
        var (fields, anchor) = FormActions.Apply(DraftFields.Empty.With(FieldNames.NewPlace, "b-shoulder"), FormActions.AddRestriction, NewKey);

        Assert.Empty(fields.All(FieldNames.RestrictionKeys));
        Assert.Equal(FieldNames.NewSide, anchor);
    }

    [Fact]
    public void Apply_ExamineSitesTwice_OpensEachPlaceOnceWithEveryGradeNotExamined()
    {
        var typed = AssessmentFormReaderTests.Site(0, "f-outer-hip", "both", "7");

        var (once, _) = FormActions.Apply(typed, FormActions.ExamineSites, NewKey);
        var (twice, _) = FormActions.Apply(once, FormActions.ExamineSites, NewKey);

        Assert.Equal(2, twice.All(FieldNames.RestrictionKeys).Count);
        Assert.Empty(AssessmentFormReader.Read(twice).Assessment.Restrictions);
    }

    [Fact]
    public void Apply_AddPoint_OpensARowAtTheLandmarkWithEveryGradeNotExamined()
    {
        var (fields, anchor) = FormActions.Apply(DraftFields.Empty, FormActions.AddPoint + "f-outer-hip-l:tensor", NewKey);

        Assert.Equal(("f-outer-hip-l", "tensor", "row-k1"), (fields["restriction.k1.region"], fields["restriction.k1.landmark"], anchor));
        Assert.Null(fields["restriction.k1.outcome"]);
    }

    [Theory]
    [InlineData("nowhere:tensor")]
    [InlineData("f-outer-hip-l")]
    public void Apply_AddPointAtNoPlace_AddsNone(string place)
    {
        var (fields, _) = FormActions.Apply(DraftFields.Empty, FormActions.AddPoint + place, NewKey);

        Assert.Empty(fields.All(FieldNames.RestrictionKeys));
    }

    [Fact]
    public void Apply_ExamineAgain_BringsThePlaceOnceAndNoGrade()
    {
        var earlier = new EarlierPoint(
            "k0", Regions.Find("f-outer-hip-l")!, Landmarks.Find("tensor"), null, null, new DateOnly(2026, 1, 14), "Dr Shah", "Observation/42", "tenderness 3 of 4");
        var again = FormActions.ExamineAgain + FormActions.PlaceOf(earlier);

        var (once, _) = FormActions.Apply(DraftFields.Empty, again, NewKey);
        var (twice, _) = FormActions.Apply(once, again, NewKey);

        Assert.Equal(["k1"], twice.All(FieldNames.RestrictionKeys));
        Assert.Equal(("k0", "tensor"), (twice["restriction.k1.same-key"], twice["restriction.k1.landmark"]));
        var untouched = AssessmentFormReader.Read(twice);
        Assert.True(untouched.IsValid);
        Assert.Empty(untouched.Assessment.Restrictions);
        var examined = AssessmentFormReader.Read(twice.With("restriction.k1.tenderness", "1")).Assessment.Restrictions.Single();
        Assert.Equal(new EarlierPlace("k0", "Observation/42"), examined.SamePlaceAs);
    }

    [Fact]
    public void Apply_RemoveRestriction_TakesOnlyItsRow()
    {
        var (two, _) = FormActions.Apply(DraftFields.Empty.With(FieldNames.NewPlace, "b-shoulder").With(FieldNames.NewSide, "both"), FormActions.AddRestriction, NewKey);

        var (one, _) = FormActions.Apply(two, FormActions.RemoveRestriction + "k1", NewKey);

        Assert.Equal(["k2"], one.All(FieldNames.RestrictionKeys));
        Assert.Null(one["restriction.k1.region"]);
    }

    [Fact]
    public void Apply_TakeAreas_TicksAProposalAndNeverTheCheck()
    {
        var typed = AssessmentFormReaderTests.Site(0, "b-lower-back", "", "8").With("map.f-knee-l.pain", "1").With("joint.f-knee-l", "upper-leg-l");

        var (fields, _) = FormActions.Apply(typed, FormActions.TakeAreas, NewKey);

        Assert.Equal(["lower-back", "upper-leg-l"], fields.All(FieldNames.AcrArea));
        Assert.False(AssessmentFormReader.Read(fields).Assessment.Acr!.CheckedEveryPlace);
    }

    private string NewKey() => $"k{++_keys}";
}
