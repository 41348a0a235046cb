using System.Text;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

/// <summary>A fault of the guide throws when it is compiled; a value set that is not there is said, not passed over.</summary>
public sealed class BadDefinitionTests
{
    private const string Url = "https://example.org/StructureDefinition/x";

    [Fact]
    public void Load_BrokenJson_Throws() =>
        Assert.Throws<InvalidDefinitionException>(() => DefinitionStore.Load([new MemoryStream(Encoding.UTF8.GetBytes("{\"resourceType\":\"ValueSet\""))]));

    [Fact]
    public void Check_WithoutSnapshot_Throws() =>
        Assert.Throws<InvalidDefinitionException>(() => Checker("").Validate(new R4.Basic(), Url));

    [Fact]
    public void Check_SliceThatNothingTellsApart_Throws() =>
        Assert.Throws<InvalidDefinitionException>(() => Checker("""
            {"id":"Basic","path":"Basic","min":0,"max":"*"},
            {"id":"Basic.identifier","path":"Basic.identifier","min":0,"max":"*","slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"open"}},
            {"id":"Basic.identifier:a","path":"Basic.identifier","sliceName":"a","min":0,"max":"1"}
            """).Validate(new R4.Basic(), Url));

    [Fact]
    public void Check_ContentReferenceToNothing_Throws() =>
        Assert.Throws<InvalidDefinitionException>(() => Checker("""
            {"id":"Basic","path":"Basic","min":0,"max":"*"},
            {"id":"Basic.identifier","path":"Basic.identifier","min":0,"max":"*","contentReference":"#Basic.other"}
            """).Validate(new R4.Basic(), Url));

    [Fact]
    public void Check_ClosedSlicing_FindsWhatIsInNoSlice()
    {
        var checker = Checker("""
            {"id":"Basic","path":"Basic","min":0,"max":"*"},
            {"id":"Basic.identifier","path":"Basic.identifier","min":0,"max":"*","slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"closed"}},
            {"id":"Basic.identifier:a","path":"Basic.identifier","sliceName":"a","min":0,"max":"1"},
            {"id":"Basic.identifier:a.system","path":"Basic.identifier.system","min":1,"max":"1","fixedUri":"urn:a"}
            """);
        var basic = new R4.Basic { Code = new R4.CodeableConcept { Text = "x" }, Identifier = [new R4.Identifier { System = "urn:a" }, new R4.Identifier { System = "urn:b" }] };

        Assert.Equal([ValidationIssueCodes.InNoSlice], Codes(checker, basic));
    }

    [Fact]
    public void Check_SliceByType_ChecksOnlyThatType()
    {
        var checker = Checker("""
            {"id":"Observation","path":"Observation","min":0,"max":"*"},
            {"id":"Observation.value[x]","path":"Observation.value[x]","min":0,"max":"1","slicing":{"discriminator":[{"type":"type","path":"$this"}],"rules":"open"}},
            {"id":"Observation.value[x]:valueQuantity","path":"Observation.value[x]","sliceName":"valueQuantity","min":0,"max":"1","type":[{"code":"Quantity"}]},
            {"id":"Observation.value[x]:valueQuantity.code","path":"Observation.value[x].code","min":1,"max":"1"}
            """, "Observation");

        Assert.Empty(Codes(checker, new R4.Observation { Status = "final", Code = new R4.CodeableConcept { Text = "x" }, Value = new R4.FhirString("x") }));
        Assert.Equal([ValidationIssueCodes.TooFew], Codes(checker, new R4.Observation { Status = "final", Code = new R4.CodeableConcept { Text = "x" }, Value = new R4.Quantity { Value = 1m } }));
    }

    [Fact]
    public void Check_RequiredValueSetNotAvailable_IsSaidWithoutBeingAnError()
    {
        var checker = Checker("""
            {"id":"Basic","path":"Basic","min":0,"max":"*"},
            {"id":"Basic.code","path":"Basic.code","min":1,"max":"1","binding":{"strength":"required","valueSet":"https://example.org/ValueSet/none"}}
            """);

        var report = checker.Validate(new R4.Basic { Code = new R4.CodeableConcept { Text = "x" } }, Url);

        Assert.True(report.IsConformant);
        Assert.Equal([(ValidationIssueCodes.ValueSetNotAvailable, IssueSeverity.Information)], report.Issues.Where(i => i.Code == ValidationIssueCodes.ValueSetNotAvailable).Select(i => (i.Code, i.Severity)));
    }

    [Fact]
    public void ValueSet_OfFilters_IsNotTakenForAnEmptyOne()
    {
        var checker = Checker("""
            {"id":"Basic","path":"Basic","min":0,"max":"*"},
            {"id":"Basic.code","path":"Basic.code","min":1,"max":"1","binding":{"strength":"required","valueSet":"https://example.org/ValueSet/filter"}}
            """, "Basic", """
            {"resourceType":"ValueSet","url":"https://example.org/ValueSet/filter","status":"active","compose":{"include":[{"system":"http://snomed.info/sct",
             "filter":[{"property":"concept","op":"is-a","value":"404684003"}]}]}}
            """);

        Assert.Equal([ValidationIssueCodes.ValueSetNotAvailable], Codes(checker, new R4.Basic { Code = new R4.CodeableConcept { Text = "x" } }));
    }

    [Fact]
    public void Report_AsOutcome_CarriesSeverityTypeCodeAndPath()
    {
        var report = Examples.Checker.Validate(new R4.Provenance(), "https://physology.org/fhir/StructureDefinition/filing-provenance");

        var outcome = report.ToOperationOutcome();

        Assert.Equal(report.Issues.Count, outcome.Issue.Count);
        var missing = outcome.Issue.First(i => i.Details?.Coding[0].Code?.Value == "VAL301");
        Assert.Equal(("error", "required", ValidationReport.CodeSystem), (missing.Severity?.Value, missing.Code?.Value, missing.Details?.Coding[0].System?.Value));
        Assert.Equal("Provenance", missing.Expression[0].Value);
        Assert.Single(new ValidationReport([]).ToOperationOutcome().Issue);
    }

    private static Validator Checker(string elements, string type = "Basic", params string[] more)
    {
        var snapshot = elements.Length == 0 ? "" : $$""","snapshot":{"element":[{{elements}}]}""";
        var json = $$"""{"resourceType":"StructureDefinition","url":"{{Url}}","name":"X","status":"active","kind":"resource","abstract":false,"type":"{{type}}"{{snapshot}}}""";
        return new Validator(DefinitionStore.Of(more.Prepend(json).Select(Parse)), options: new ValidatorOptions { ThrowOnInvalidDefinition = true });
    }

    private static IEnumerable<IssueCode> Codes(Validator checker, R4.Resource resource) =>
        checker.Validate(resource, Url).Issues.Where(i => i.Severity >= IssueSeverity.Error || i.Code == ValidationIssueCodes.ValueSetNotAvailable).Select(i => i.Code);

    private static R4.Resource Parse(string json)
    {
        var parsed = FhirJson.Parse(json);
        Assert.Empty(parsed.Issues);
        return parsed.Value!;
    }
}
