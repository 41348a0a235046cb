using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Issues;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

public sealed class ProfileTests
{
    public static TheoryData<string> Profiles => new(Examples.Profiles);

    public static TheoryData<string> ObservationProfiles => new(Profiles.Select(p => p.Data).Where(p => Examples.Of(p) is R4.Observation));

    [Theory, MemberData(nameof(Profiles))]
    public void Profile_SmallestExample_Conforms(string profile) => Assert.Empty(Examples.Codes(Examples.Of(profile), profile));

    [Theory, MemberData(nameof(Profiles))]
    public void Profile_OfTheGuide_HasSnapshotVersionAndDescription(string profile)
    {
        var definition = Examples.Guide.FindStructureDefinition($"{FhirCanonicals.StructureDefinition(profile)}|{FhirCanonicals.Version}");

        Assert.NotNull(definition);
        Assert.NotEmpty(definition.Snapshot?.Element ?? []);
        Assert.False(string.IsNullOrWhiteSpace(definition.Description?.Value));
    }

    [Theory, MemberData(nameof(ObservationProfiles))]
    public void Observation_WithoutSubject_IsFound(string profile)
    {
        var observation = (R4.Observation)Examples.Of(profile);
        observation.Subject = null;

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(observation, profile));
    }

    [Theory, MemberData(nameof(ObservationProfiles))]
    public void Observation_OfAnotherCode_IsFound(string profile)
    {
        var observation = (R4.Observation)Examples.Of(profile);
        observation.Code = new R4.CodeableConcept { Coding = [new R4.Coding { System = "http://loinc.org", Code = "72514-3" }] };

        Assert.Equal([profile == "instrument-score" ? ValidationIssueCodes.CodeNotInValueSet : ValidationIssueCodes.NotThePattern], Examples.Codes(observation, profile));
    }

    [Theory, MemberData(nameof(ObservationProfiles))]
    public void Observation_WithoutOurIdentifier_IsFound(string profile)
    {
        var observation = (R4.Observation)Examples.Of(profile);
        observation.Identifier[0].System = "urn:oid:1.2.3";

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(observation, profile));
    }

    [Theory, MemberData(nameof(ObservationProfiles))]
    public void Observation_OfAnotherPersonsRecord_IsFound(string profile)
    {
        var observation = (R4.Observation)Examples.Of(profile);
        observation.Subject = new R4.ResourceReference { Reference = "Group/1" };

        Assert.Equal([ValidationIssueCodes.ReferenceTargetType], Examples.Codes(observation, profile));
    }

    [Theory]
    [InlineData("assessment-questionnaire-response")]
    [InlineData("follow-up-questionnaire-response")]
    public void Response_ToAnotherVersion_IsFound(string profile)
    {
        var response = (R4.QuestionnaireResponse)Examples.Of(profile);
        response.Questionnaire = response.Questionnaire!.Value!.Split('|')[0];

        Assert.Equal([ValidationIssueCodes.NotTheFixedValue], Examples.Codes(response, profile));
    }

    [Fact]
    public void Provenance_WithoutTarget_IsFound()
    {
        var provenance = (R4.Provenance)Examples.Of("filing-provenance");
        provenance.Target.Clear();

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(provenance, "filing-provenance"));
    }

    [Fact]
    public void Panel_WithValue_IsFound()
    {
        var panel = Examples.Panel();
        panel.Value = Examples.Quantity(3);

        Assert.Contains(ValidationIssueCodes.TooMany, Examples.Codes(panel, "fascial-assessment-panel"));
    }

    [Fact]
    public void Panel_WithoutMembers_IsFound()
    {
        var panel = Examples.Panel();
        panel.HasMember.Clear();

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(panel, "fascial-assessment-panel"));
    }

    [Fact]
    public void Contributor_FromOneRecordOnly_IsFound()
    {
        var link = Examples.Contributor();
        link.DerivedFrom.RemoveAt(1);

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(link, "suspected-contributor"));
    }

    [Fact]
    public void Restriction_DerivedFromAPain_IsFound()
    {
        var restriction = Examples.Restriction();
        restriction.DerivedFrom.Add(new R4.ResourceReference { Reference = "Observation/pain" });

        Assert.Equal([ValidationIssueCodes.ReferenceTargetType], Examples.Codes(restriction, "restriction"));
    }

    [Fact]
    public void Score_WithoutItsResponse_IsFound()
    {
        var score = Examples.Score();
        score.DerivedFrom.Clear();

        Assert.Equal([ValidationIssueCodes.TooFew], Examples.Codes(score, "instrument-score"));
    }

    [Fact]
    public void Score_OfAnUnknownStatus_IsFound()
    {
        var score = Examples.Score();
        score.Value = Examples.Concept("criteria-status", "maybe");

        Assert.Equal([ValidationIssueCodes.UnknownCode, ValidationIssueCodes.CodeNotInValueSet], Examples.Codes(score, "instrument-score"));
    }

    [Fact]
    public void UrgentSigns_WithTheAnswerNone_IsFound()
    {
        var signs = Examples.UrgentSigns();
        signs.Component[0].Code!.Coding[0].Code = "none";

        Assert.Equal([ValidationIssueCodes.CodeNotInValueSet], Examples.Codes(signs, "urgent-signs"));
    }
}
