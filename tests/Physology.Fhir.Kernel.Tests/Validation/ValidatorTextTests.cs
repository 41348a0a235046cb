using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

public sealed class ValidatorTextTests
{
    [Fact]
    public void Text_EachIssue_HasLineAndColumn()
    {
        var report = new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Kernel.Specification.DefinitionStore.R4).Validate("{\n  \"resourceType\": \"Observation\",\n  \"status\": \"done\",\n  \"colour\": 1,\n  \"code\": {\"text\": \"x\"}\n}");

        var errors = report.Issues.Where(i => i.Severity >= Physology.Fhir.Kernel.Issues.IssueSeverity.Error).Select(i => (i.Code.Value, i.Path, i.Line, i.Column));
        Assert.Equal([("VAL306", "Observation.status", (int?)3, (int?)3), ("JSON104", "Observation", 4, 3)], errors);
    }

    [Fact]
    public void Text_AsOutcome_CarriesThePlaceInHl7sExtensions()
    {
        var outcome = new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Kernel.Specification.DefinitionStore.R4).Validate("{\"resourceType\":\"Observation\",\"status\":\"done\",\"code\":{\"text\":\"x\"}}").ToOperationOutcome();

        var issue = outcome.Issue.First(i => i.Severity?.Value == "error");
        Assert.Equal(["http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line", "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col"], issue.Extension.Select(e => e.Url!.Value!));
        Assert.Equal("code-invalid", issue.Code?.Value);
        Assert.Equal(("https://physology.org/fhir/CodeSystem/issue", "VAL306"), (issue.Details!.Coding[0].System?.Value, issue.Details.Coding[0].Code?.Value));
    }

    [Fact]
    public void Text_ThatIsNoJson_IsAReport()
    {
        Assert.Equal(["JSON100"], new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Kernel.Specification.DefinitionStore.R4).Validate("{\"resourceType\"").Issues.Select(i => i.Code.Value));
    }
}
