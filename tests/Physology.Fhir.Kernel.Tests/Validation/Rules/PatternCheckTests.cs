using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class PatternCheckTests
{
    [Fact]
    public void Pattern_AmongOtherCodings_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:x","code":"y"},{"system":"http://loinc.org","code":"1-8","display":"z"}]}}""", "Observation", """{"id":"Observation.code","path":"Observation.code","patternCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"1-8"}]}}"""));
    }

    [Fact]
    public void Pattern_SystemAndCodeInDifferentCodings_IsFound()
    {
        Assert.Equal(["VAL305 Observation.code"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:x","code":"1-8"},{"system":"http://loinc.org","code":"2-6"}]}}""", "Observation", """{"id":"Observation.code","path":"Observation.code","patternCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"1-8"}]}}"""));
    }
}
