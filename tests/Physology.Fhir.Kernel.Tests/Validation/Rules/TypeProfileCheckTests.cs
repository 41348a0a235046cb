using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class TypeProfileCheckTests
{
    [Fact]
    public void TypeProfile_OfADataType_IsAskedOfTheValue()
    {
        Assert.Equal(["VAL301 Patient.name[0]"], Checked.Errors("""{"resourceType":"Patient","name":[{"text":"x"}]}""", "Patient", """{"id":"Patient.name","path":"Patient.name","type":[{"code":"HumanName","profile":["https://example.org/StructureDefinition/named"]}]}""", """{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/named","name":"Named","status":"active","kind":"complex-type","abstract":false,"type":"HumanName","baseDefinition":"http://hl7.org/fhir/StructureDefinition/HumanName","derivation":"constraint","differential":{"element":[{"id":"HumanName.family","path":"HumanName.family","min":1}]}}"""));
    }

    [Fact]
    public void TypeProfile_NotAtHand_IsSaid()
    {
        Assert.Equal(["VAL311 Patient.name[0]"], Checked.Errors("""{"resourceType":"Patient","name":[{"text":"x"}]}""", "Patient", """{"id":"Patient.name","path":"Patient.name","type":[{"code":"HumanName","profile":["https://example.org/StructureDefinition/none"]}]}"""));
    }
}
