using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Bundles;

public sealed class BundleCheckTests
{
    [Fact]
    public void FullUrl_OfAnotherResource_IsFound()
    {
        Assert.Equal(["VAL337 Bundle.entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a.example/Patient/2","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }

    [Fact]
    public void FullUrl_Twice_IsFound()
    {
        Assert.Equal(["VAL314 Bundle.entry[1]"], Checked.Errors("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}},{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }

    [Fact]
    public void FullUrl_Relative_IsFound()
    {
        Assert.Equal(["VAL337 Bundle.entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }

    [Fact]
    public void Entry_ThatWritesNothing_IsFound()
    {
        Assert.Equal(["VAL315 Bundle.entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"POST","url":"Patient"}}]}"""));
    }

    [Fact]
    public void Request_WhereNoneBelongs_IsFound()
    {
        Assert.Equal(["VAL319 Bundle"], Checked.Errors("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"POST","url":"Patient"}}]}"""));
    }
}
