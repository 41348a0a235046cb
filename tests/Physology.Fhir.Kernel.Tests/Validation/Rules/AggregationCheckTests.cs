using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class AggregationCheckTests
{
    [Fact]
    public void Aggregation_OutsideWhereOnlyContainedIsAllowed_IsFound()
    {
        Assert.Equal(["VAL328 Observation.subject"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/1"}}""", "Observation", """{"id":"Observation.subject","path":"Observation.subject","type":[{"code":"Reference","targetProfile":["http://hl7.org/fhir/StructureDefinition/Patient"],"aggregation":["contained"]}]}"""));
    }

    [Fact]
    public void Versioning_WithoutTheVersionAskedFor_IsFound()
    {
        Assert.Equal(["VAL329 Observation.subject"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/1"}}""", "Observation", """{"id":"Observation.subject","path":"Observation.subject","type":[{"code":"Reference","targetProfile":["http://hl7.org/fhir/StructureDefinition/Patient"],"versioning":"specific"}]}"""));
    }
}
