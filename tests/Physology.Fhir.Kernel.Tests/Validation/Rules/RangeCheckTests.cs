using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class RangeCheckTests
{
    [Fact]
    public void Range_DateBeforeTheLeast_IsFound()
    {
        Assert.Equal(["VAL324 Patient.birthDate"], Checked.Errors("""{"resourceType":"Patient","birthDate":"2024-12-31"}""", "Patient", """{"id":"Patient.birthDate","path":"Patient.birthDate","minValueDate":"2025-01-01"}"""));
    }

    [Fact]
    public void Range_DateNotPreciseEnoughToTell_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","birthDate":"2025"}""", "Patient", """{"id":"Patient.birthDate","path":"Patient.birthDate","minValueDate":"2025-06-01"}"""));
    }

    [Fact]
    public void Range_NumberAboveTheGreatest_IsFound()
    {
        Assert.Equal(["VAL324 Observation.value.ofType(integer)"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueInteger":11}""", "Observation", """{"id":"Observation.value[x]","path":"Observation.value[x]","type":[{"code":"integer"}],"maxValueInteger":10}"""));
    }
}
