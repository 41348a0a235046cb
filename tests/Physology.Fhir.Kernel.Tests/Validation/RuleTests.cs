using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Issues;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>One failing example a rule, on our own profiles.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Cardinality_TooManyInASlice_IsFound()
    {
        var site = Examples.PainSite();
        site.Category.Add(site.Category[0].DeepCopy());

        var issue = Assert.Single(Examples.Errors(site, "pain-site"));
        Assert.Equal((ValidationIssueCodes.TooMany, "Observation"), (issue.Code, issue.Path));
    }

    [Fact]
    public void Cardinality_InsideABackboneElement_IsFoundWithItsIndex()
    {
        var restriction = Examples.Restriction();
        restriction.Component[1].Code = null;

        var issue = Assert.Single(Examples.Errors(restriction, "restriction"));
        Assert.Equal((ValidationIssueCodes.TooFew, "Observation.component[1]"), (issue.Code, issue.Path));
    }

    [Fact]
    public void Cardinality_InsideARepeatedGroup_FollowsTheContentReference()
    {
        var response = (R4.QuestionnaireResponse)Examples.Of("follow-up-questionnaire-response");
        response.Item[0].Item.Add(new R4.QuestionnaireResponse.ItemComponent { Item = [new R4.QuestionnaireResponse.ItemComponent { LinkId = "x" }] });

        Assert.Contains((ValidationIssueCodes.TooFew, "QuestionnaireResponse.item[0].item[0]"), Examples.Errors(response, "follow-up-questionnaire-response").Select(i => (i.Code, i.Path)));
    }

    [Fact]
    public void Type_OfAChoice_IsFound()
    {
        var site = Examples.PainSite();
        site.Value = new R4.Integer(8);

        Assert.Equal([ValidationIssueCodes.TypeNotAllowed], Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Type_OfAComponentsSlice_IsFound()
    {
        var restriction = Examples.Restriction();
        restriction.Component[2].Value = new R4.FhirString("yes");

        Assert.Equal([ValidationIssueCodes.TypeNotAllowed], Examples.Codes(restriction, "restriction"));
    }

    [Fact]
    public void Fixed_OtherUnit_IsFound()
    {
        var site = Examples.PainSite();
        ((R4.Quantity)site.Value!).Code = "1";

        Assert.Equal([ValidationIssueCodes.NotTheFixedValue], Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Pattern_MoreThanThePattern_Conforms()
    {
        var site = Examples.PainSite();
        site.Code!.Text = "Pain site";
        site.Code.Coding.Insert(0, new R4.Coding { System = "http://snomed.info/sct", Code = "22253000" });

        Assert.Empty(Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Pattern_RightCodeOfAnotherSystem_IsFound()
    {
        var site = Examples.PainSite();
        site.Code!.Coding[0].System = "https://example.org/codes";

        Assert.Equal([ValidationIssueCodes.NotThePattern], Examples.Codes(site, "pain-site"));
    }

    [Theory]
    [InlineData("b-tail")]
    [InlineData("")]
    [InlineData(null)]
    public void Binding_UnknownRegion_IsFound(string? region)
    {
        var site = Examples.PainSite();
        site.BodySite!.Coding[0].Code = region;

        Assert.Contains(ValidationIssueCodes.CodeNotInValueSet, Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Binding_OfR4Itself_IsChecked()
    {
        var site = Examples.PainSite();
        site.Status = "done";

        Assert.Equal([ValidationIssueCodes.CodeNotInValueSet], Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Binding_NoValueButAnExtension_IsNotAboutCodes()
    {
        var site = Examples.PainSite();
        site.Status = new R4.Code { Extension = [new R4.Extension { Url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason", Value = new R4.Code("unknown") }] };

        Assert.Empty(Examples.Codes(site, "pain-site"));
    }

    [Theory]
    [InlineData("https://ehr.example/fhir/Patient/1", true)]
    [InlineData("Patient/1/_history/3", true)]
    [InlineData("Patient?identifier=https://nhs.example|1", true)]
    [InlineData("Practitioner/1", false)]
    [InlineData("https://ehr.example/fhir/Device/1", false)]
    [InlineData("Location?name=x", false)]
    public void ReferenceTarget_AsFarAsTheReferenceTells_IsChecked(string reference, bool conforms)
    {
        var site = Examples.PainSite();
        site.Subject = new R4.ResourceReference { Reference = reference };

        Assert.Equal(conforms ? [] : [ValidationIssueCodes.ReferenceTargetType], Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void ReferenceTarget_ByTypeAlone_IsChecked()
    {
        var site = Examples.PainSite();
        site.Performer = [new R4.ResourceReference { Type = "Device", Display = "An engine" }];

        Assert.Equal([ValidationIssueCodes.ReferenceTargetType], Examples.Codes(site, "pain-site"));
    }

    [Fact]
    public void Slicing_OtherComponents_AreAllowedWhereItIsOpen()
    {
        var restriction = Examples.Restriction();
        restriction.Component.Add(Examples.Component("https://example.org/codes", "warmth", new R4.FhirBoolean(true)));

        Assert.Empty(Examples.Codes(restriction, "restriction"));
    }

    [Fact]
    public void Slicing_SameSliceTwice_IsFound()
    {
        var restriction = Examples.Restriction();
        restriction.Component.Add(restriction.Component[1].DeepCopy());

        Assert.Equal([ValidationIssueCodes.TooMany], Examples.Codes(restriction, "restriction"));
    }

    [Fact]
    public void Check_ProfileOfAnotherType_IsFound() =>
        Assert.Equal([ValidationIssueCodes.ProfileOfOtherType], Examples.Codes(Examples.PainSite(), "filing-provenance"));

    [Fact]
    public void Check_FromManyThreads_GivesTheSame()
    {
        var checker = new Physology.Fhir.Kernel.Validation.Validator(Examples.Guide);
        var restriction = Examples.Restriction();

        var counts = Enumerable.Range(0, 200).AsParallel().Select(_ => checker.Validate(restriction, FhirCanonicals.StructureDefinition("restriction")).Issues.Count(i => i.Severity >= IssueSeverity.Error)).ToList();

        Assert.All(counts, c => Assert.Equal(0, c));
    }
}
