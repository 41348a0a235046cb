using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Web.Features.Assessments;

namespace Physology.Fhir.Web.Tests.Assessments;

public sealed class AssessmentFormReaderTests
{
    [Fact]
    public void Read_UntouchedForm_IsEmptyAndWithoutErrors()
    {
        var form = AssessmentFormReader.Read(DraftFields.Empty);

        Assert.True(form.IsValid);
        Assert.True(form.Assessment.IsEmpty);
    }

    [Fact]
    public void Read_EveryFieldTabbedThrough_FilesNoValue()
    {
        // What a browser posts for a form that was only tabbed through: every field is there, every one is empty.
        var fields = DraftFields.From([
            new("site.rows", "3"), new("site.0.place", ""), new("site.0.side", ""), new("site.0.worst", ""), new("duration", ""), new("peg.average", " "),
            new("week", ""), new("restriction.new.place", ""), new("acr.fatigue", ""), new("activity.text", "  "), new("next", ""), new("__draft", "x"), new("action", "review"),
        ]);

        var form = AssessmentFormReader.Read(fields);

        Assert.True(form.IsValid);
        Assert.True(form.Assessment.IsEmpty);
    }

    [Theory]
    [InlineData("peg.average", "11")]
    [InlineData("peg.enjoyment", "-1")]
    [InlineData("peg.activity", "6.5")]
    [InlineData("map.f-knee-l.worst", "11")]
    [InlineData("acr.fatigue", "4")]
    [InlineData("activity.score", "ten")]
    public void Read_NumberOutsideItsScale_IsAnErrorAtTheField(string field, string typed)
    {
        var fields = DraftFields.Empty.With(field, typed).With("activity.text", "Gardening");

        var form = AssessmentFormReader.Read(fields);

        Assert.Equal(field, Assert.Single(form.Errors).FieldId);
        Assert.Equal(typed, fields.Raw(field));
    }

    [Fact]
    public void Read_BothSidesOfTheHip_AreTwoSites()
    {
        var sites = Read(Site(0, "f-outer-hip", "both", "7")).PainSites;

        Assert.Equal([new PainSite("f-outer-hip-r", 7), new PainSite("f-outer-hip-l", 7)], sites);
    }

    [Fact]
    public void Read_LowerBackWithoutASide_IsBothHalves()
    {
        var sites = Read(Site(0, "b-lower-back", "", "8")).PainSites;

        Assert.Equal(["b-lower-back-r", "b-lower-back-l"], sites.Select(site => site.Region).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Read_PairedPlaceWithoutASide_IsNeverGuessed()
    {
        var form = AssessmentFormReader.Read(Site(0, "f-shoulder", "", "5"));

        Assert.Equal("site.0.side", Assert.Single(form.Errors).FieldId);
        Assert.Empty(form.Assessment.PainSites);
    }

    [Fact]
    public void Read_ListAndRowOfOneRegion_AreOneSite()
    {
        var fields = Site(0, "f-knee", "left", "6").With("map.f-knee-l.pain", "1");

        Assert.Equal(new PainSite("f-knee-l", 6), Assert.Single(Read(fields).PainSites));
    }

    [Fact]
    public void Read_TwoNumbersForOneRegion_AreAnError()
    {
        var form = AssessmentFormReader.Read(Site(0, "f-knee", "left", "6").With("map.f-knee-l.worst", "4"));

        Assert.Equal("map.f-knee-l.worst", Assert.Single(form.Errors).FieldId);
    }

    [Fact]
    public void Read_UrgentSigns_TellAskedFromNotAsked()
    {
        Assert.Null(Read(DraftFields.Empty).UrgentSigns);
        Assert.Empty(Read(DraftFields.Empty.With("urgent", "none")).UrgentSigns!);
        Assert.Equal([UrgentSignCodes.NewWeakness], Read(DraftFields.Empty.With("urgent", "new-weakness")).UrgentSigns);
    }

    [Fact]
    public void Read_NoneAndASign_AreAnError()
    {
        var form = AssessmentFormReader.Read(DraftFields.Empty.With("urgent", "none", "new-weakness"));

        Assert.Equal("urgent", Assert.Single(form.Errors).FieldId);
    }

    [Fact]
    public void Read_PlaceNotExamined_FilesNoFinding()
    {
        var assessment = Read(Restriction("k1", "b-shoulder-l"));

        Assert.Empty(assessment.Restrictions);
        Assert.True(assessment.IsEmpty);
    }

    [Fact]
    public void Read_RestrictionWithLink_CarriesCertainty()
    {
        var fields = Merge(Site(0, "f-neck", "", "6"), Restriction("k1", "b-shoulder-l"))
            .With("restriction.k1.outcome", "finding").With("restriction.k1.type", "unsure").With("restriction.k1.tenderness", "3")
            .With("restriction.k1.familiar", "yes").With("restriction.k1.landmark", "mid-upper-trapezius")
            .With("restriction.k1.link", "f-neck").With("restriction.k1.certainty", "suspected");

        var form = AssessmentFormReader.Read(fields);

        Assert.Empty(form.Errors);
        var restriction = Assert.Single(form.Assessment.Restrictions);
        Assert.Equal((3, true, "mid-upper-trapezius"), (restriction.Tenderness, restriction.FamiliarPain, restriction.Landmark));
        Assert.Equal(RestrictionTypes.Unsure, restriction.Type);
        Assert.Equal(new SuspectedContributor("k1", "f-neck", Certainties.Suspected), Assert.Single(form.Assessment.Contributors));
    }

    [Fact]
    public void Read_LinkWithoutCertainty_IsAnError()
    {
        var fields = Merge(Site(0, "f-neck", "", "6"), Restriction("k1", "b-shoulder-l"))
            .With("restriction.k1.tenderness", "3").With("restriction.k1.link", "f-neck");

        Assert.Equal("restriction.k1.certainty", Assert.Single(AssessmentFormReader.Read(fields).Errors).FieldId);
    }

    [Fact]
    public void Read_NothingFoundWithAGrade_IsAnError()
    {
        var fields = Restriction("k1", "b-shoulder-l").With("restriction.k1.outcome", "nothing-found").With("restriction.k1.stiffness", "2");

        Assert.Equal("restriction.k1.outcome", Assert.Single(AssessmentFormReader.Read(fields).Errors).FieldId);
    }

    [Fact]
    public void Read_SurveyWithoutTheCheck_IsNotAskedAsNoPain()
    {
        var acr = Read(DraftFields.Empty.With("acr.area", "neck", "hip-l")).Acr!;

        Assert.False(acr.CheckedEveryPlace);
        Assert.Equal([WpiAreas.Neck, WpiAreas.HipLeft], acr.Areas);
    }

    internal static DraftFields Site(int row, string place, string side, string worst) =>
        DraftFields.Empty.With($"site.{row}.place", place).With($"site.{row}.side", side).With($"site.{row}.worst", worst);

    private static DraftFields Restriction(string key, string region) =>
        DraftFields.Empty.With("restriction.keys", key).With($"restriction.{key}.region", region);

    private static DraftFields Merge(DraftFields first, DraftFields second) =>
        second.Names.Aggregate(first, (fields, name) => fields.With(name, [.. second.All(name)]));

    private static FascialAssessment Read(DraftFields fields)
    {
        var form = AssessmentFormReader.Read(fields);
        Assert.Empty(form.Errors);
        return form.Assessment;
    }
}
