using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Bundles;

public sealed class DocumentCheckTests
{
    [Fact]
    public void Document_WithAllItRefersTo_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Bundle","type":"document","identifier":{"system":"urn:x","value":"1"},"timestamp":"2025-01-01T00:00:00Z","entry":[{"fullUrl":"http://a.example/Composition/1","resource":{"resourceType":"Composition","id":"1","status":"final","type":{"text":"x"},"date":"2025","author":[{"reference":"Patient/1"}],"title":"x"}},{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }

    [Fact]
    public void Document_WithoutAnEntryOfASection_IsFound()
    {
        Assert.Equal(["VAL340 Bundle.entry[0].resource.section[0].entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"document","identifier":{"system":"urn:x","value":"1"},"timestamp":"2025-01-01T00:00:00Z","entry":[{"fullUrl":"http://a.example/Composition/1","resource":{"resourceType":"Composition","id":"1","status":"final","type":{"text":"x"},"date":"2025","author":[{"reference":"Patient/1"}],"title":"x","section":[{"entry":[{"reference":"Observation/9"}]}]}},{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }

    [Fact]
    public void Document_ThatBeginsWithSomethingElse_IsFound()
    {
        Assert.Equal(["VAL339 Bundle.entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"document","identifier":{"system":"urn:x","value":"1"},"timestamp":"2025-01-01T00:00:00Z","entry":[{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }
}
