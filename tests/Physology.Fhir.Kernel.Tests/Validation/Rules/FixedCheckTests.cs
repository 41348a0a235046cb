using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class FixedCheckTests
{
    [Fact]
    public void Fixed_TheSame_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","telecom":[{"system":"phone","use":"home"}]}""", "Patient", """{"id":"Patient.telecom","path":"Patient.telecom","fixedContactPoint":{"system":"phone","use":"home"}}"""));
    }

    [Fact]
    public void Fixed_MoreThanIsFixed_IsFoundAtWhatIsTooMuch()
    {
        Assert.Equal(["VAL304 Patient.telecom[0].value"], Checked.Errors("""{"resourceType":"Patient","telecom":[{"system":"phone","use":"home","value":"1"}]}""", "Patient", """{"id":"Patient.telecom","path":"Patient.telecom","fixedContactPoint":{"system":"phone","use":"home"}}"""));
    }

    [Fact]
    public void Fixed_OtherPrimitive_IsFound()
    {
        Assert.Equal(["VAL304 Patient.gender"], Checked.Errors("""{"resourceType":"Patient","gender":"male"}""", "Patient", """{"id":"Patient.gender","path":"Patient.gender","fixedCode":"female"}"""));
    }
}
