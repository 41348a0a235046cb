using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ReferenceTargetCheckTests
{
    [Fact]
    public void Target_OfAnotherType_IsFoundOnce()
    {
        Assert.Equal(["VAL309 Observation.subject"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Practitioner/1"}}"""));
    }

    [Fact]
    public void Target_ContainedThatBreaksItsProfile_IsFound()
    {
        Assert.Equal(["VAL327 Observation.subject"], Checked.Errors("""{"resourceType":"Observation","contained":[{"resourceType":"Patient","id":"p"}],"status":"final","code":{"text":"x"},"subject":{"reference":"#p"}}""", "Observation", """{"id":"Observation.subject","path":"Observation.subject","type":[{"code":"Reference","targetProfile":["https://example.org/StructureDefinition/named"]}]}""", """{"resourceType":"StructureDefinition","url":"https://example.org/StructureDefinition/named","name":"Named","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","min":1}]}}"""));
    }
}
