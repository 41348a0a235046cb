using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ReferenceCheckTests
{
    [Fact]
    public void Reference_ToNothingContained_IsFound()
    {
        Assert.Equal(["VAL310 Observation.subject"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"#p"}}"""));
    }

    [Fact]
    public void Reference_OfNoTypeOfR4_IsFound()
    {
        Assert.Equal(["VAL342 Observation.focus[0]"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"focus":[{"reference":"Chicken/1"}]}"""));
    }

    [Fact]
    public void Reference_ThatSaysAnotherType_IsFound()
    {
        Assert.Equal(["VAL309 Observation.focus[0]"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"focus":[{"reference":"Patient/1","type":"Group"}]}"""));
    }
}
