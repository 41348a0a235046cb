using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Bundles;

public sealed class SearchSetCheckTests
{
    [Fact]
    public void SearchSet_WithoutIdAndOfAnotherType_IsFound()
    {
        Assert.Equal(["VAL338 Bundle.entry[0].resource", "VAL338 Bundle.entry[0].resource"], Checked.Errors("""{"resourceType":"Bundle","type":"searchset","link":[{"relation":"self","url":"http://a.example/Observation?x=y"}],"entry":[{"fullUrl":"http://a.example/x","resource":{"resourceType":"Patient"},"search":{"mode":"match"}}]}"""));
    }

    [Fact]
    public void SearchSet_Included_MayBeOfAnotherType()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Bundle","type":"searchset","link":[{"relation":"self","url":"http://a.example/Observation?x=y"}],"entry":[{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"},"search":{"mode":"include"}}]}"""));
    }
}
