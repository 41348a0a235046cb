using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ResourceRulesTests
{
    [Fact]
    public void MetaProfile_Known_IsValidated()
    {
        Assert.Equal(["VAL301 Patient"], Checked.Said(Checked.Against("Patient", """{"id":"Patient.name","path":"Patient.name","min":1}""").Validate("""{"resourceType":"Patient","meta":{"profile":["https://example.org/StructureDefinition/x"]}}"""), Physology.Fhir.Kernel.Issues.IssueSeverity.Error));
    }

    [Fact]
    public void MetaProfile_Unknown_IsAWarning()
    {
        Assert.Equal(["VAL318 Patient.meta.profile[0]"], Checked.Warnings("""{"resourceType":"Patient","meta":{"profile":["https://example.org/StructureDefinition/none"]}}"""));
    }

    [Fact]
    public void GlobalProfile_OfAGuide_IsAskedOfEveryResource()
    {
        Assert.Equal(["VAL301 Patient"], Checked.ErrorsWith("""{"resourceType":"Patient"}""", """{"resourceType":"ImplementationGuide","url":"https://example.org/ig","name":"X","status":"active","packageId":"x","fhirVersion":["4.0.1"],"global":[{"type":"Patient","profile":"https://example.org/StructureDefinition/p"}]}""", """{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/p","name":"P","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","min":1}]}}"""));
    }
}
