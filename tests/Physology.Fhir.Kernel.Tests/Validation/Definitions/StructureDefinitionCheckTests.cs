using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Definitions;

public sealed class StructureDefinitionCheckTests
{
    [Fact]
    public void Differential_OfNoElementOfTheBase_IsFound()
    {
        Assert.Equal(["VAL370 StructureDefinition.differential.element[0]"], Checked.Errors("""{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/x","name":"X","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.feathers","path":"Patient.feathers","min":1}]}}"""));
    }

    [Fact]
    public void Differential_DiscriminatorThatLeadsNowhere_IsFound()
    {
        Assert.Equal(["VAL371 StructureDefinition.differential.element[0].slicing.discriminator[0]"], Checked.Errors("""{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/x","name":"X","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"discriminator":[{"type":"value","path":"colour"}],"rules":"open"}}]}}"""));
    }

    [Fact]
    public void Differential_BindingOnADate_IsFound()
    {
        Assert.Equal(["VAL372 StructureDefinition.differential.element[0]"], Checked.Errors("""{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/x","name":"X","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.birthDate","path":"Patient.birthDate","type":[{"code":"date"}],"binding":{"strength":"required","valueSet":"http://hl7.org/fhir/ValueSet/administrative-gender"}}]}}"""));
    }

    [Fact]
    public void Differential_OfVeryManyElements_IsNotApplied()
    {
        var elements = string.Join(',', Enumerable.Range(0, 3_001).Select(i => $$"""{"id":"Patient.name:s{{i}}","path":"Patient.name","sliceName":"s{{i}}"}"""));
        var report = Checked.With().Validate("""{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/x","name":"X","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[ELEMENTS]}}""".Replace("ELEMENTS", elements, StringComparison.Ordinal));

        Assert.Equal(["VAL370 StructureDefinition"], Checked.Said(report, Physology.Fhir.Kernel.Issues.IssueSeverity.Information).Where(said => said.StartsWith("VAL370", StringComparison.Ordinal)));
    }

    [Fact]
    public void Differential_ThatFits_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/x","name":"X","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","min":1}]}}"""));
    }
}
