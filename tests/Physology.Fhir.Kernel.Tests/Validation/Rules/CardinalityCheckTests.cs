using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class CardinalityCheckTests
{
    [Fact]
    public void Cardinality_MissingInTheBase_IsFoundOnTheParent()
    {
        Assert.Equal(["VAL301 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final"}"""));
    }

    [Fact]
    public void Cardinality_NarrowedByAProfile_IsFound()
    {
        Assert.Equal(["VAL302 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"text":"a"},{"text":"b"}]}""", "Observation", """{"id":"Observation.category","path":"Observation.category","max":"1"}"""));
        Assert.Equal([], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"text":"a"}]}""", "Observation", """{"id":"Observation.category","path":"Observation.category","max":"1"}"""));
    }

    [Fact]
    public void Cardinality_InsideADataType_IsFoundWhereTheTypeStands()
    {
        Assert.Equal(["VAL301 Observation.category[0]"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"category":[{"text":"a"}]}""", "Observation", """{"id":"Observation.category.coding","path":"Observation.category.coding","min":1}"""));
    }
}
