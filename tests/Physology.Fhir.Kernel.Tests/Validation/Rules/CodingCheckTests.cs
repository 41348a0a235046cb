using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class CodingCheckTests
{
    [Fact]
    public void Coding_UnknownInACompleteSystem_IsFound()
    {
        Assert.Equal(["VAL344 Observation.category[0].coding[0]"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"no-such"}]}]}"""));
    }

    [Fact]
    public void Coding_OfASystemNotCarried_IsNoError()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"coding":[{"system":"http://snomed.info/sct","code":"no-such"}]}]}"""));
    }

    [Fact]
    public void Coding_UnderOtherWords_IsAWarning()
    {
        Assert.Equal(["VAL343 Observation.category[0].coding[0].display"], Checked.Warnings("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey","display":"Something else"}]}]}"""));
    }
}
