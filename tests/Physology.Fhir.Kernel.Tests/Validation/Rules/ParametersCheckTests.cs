using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ParametersCheckTests
{
    [Fact]
    public void Parameters_ReferenceToAnotherOfATypeHandedOver_IsFound()
    {
        Assert.Equal(["VAL310 Parameters.parameter[1].resource.subject"], Checked.Errors("""{"resourceType":"Parameters","parameter":[{"name":"a","resource":{"resourceType":"Patient","id":"1"}},{"name":"b","resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/2"}}}]}"""));
    }

    [Fact]
    public void Parameters_ReferenceToOneHandedOver_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Parameters","parameter":[{"name":"a","resource":{"resourceType":"Patient","id":"1"}},{"name":"b","resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/1"}}}]}"""));
    }
}
