using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class TypeCheckTests
{
    [Fact]
    public void Type_NotTheOnlyOneAllowed_IsFoundOnTheValue()
    {
        Assert.Equal(["VAL303 Observation.value.ofType(string)"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueString":"x"}""", "Observation", """{"id":"Observation.value[x]","path":"Observation.value[x]","type":[{"code":"Quantity"}]}"""));
    }

    [Fact]
    public void Type_NoneOfSeveral_IsFoundOnTheParent()
    {
        Assert.Equal(["VAL303 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueString":"x"}""", "Observation", """{"id":"Observation.value[x]","path":"Observation.value[x]","type":[{"code":"Quantity"},{"code":"boolean"}]}"""));
    }

    [Fact]
    public void Type_Allowed_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueBoolean":true}""", "Observation", """{"id":"Observation.value[x]","path":"Observation.value[x]","type":[{"code":"Quantity"},{"code":"boolean"}]}"""));
    }
}
