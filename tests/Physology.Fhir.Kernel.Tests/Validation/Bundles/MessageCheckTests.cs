using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Bundles;

public sealed class MessageCheckTests
{
    [Fact]
    public void Message_WithoutItsFocus_IsFound()
    {
        Assert.Equal(["VAL340 Bundle.entry[0].resource.focus[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"message","entry":[{"fullUrl":"urn:uuid:b7b795c0-9343-41b4-910b-361c93d5497c","resource":{"resourceType":"MessageHeader","eventUri":"urn:x","source":{"endpoint":"http://a.example"},"focus":[{"reference":"Patient/1"}]}}]}"""));
    }

    [Fact]
    public void Message_ThatBeginsWithSomethingElse_IsFound()
    {
        Assert.Equal(["VAL339 Bundle.entry[0]"], Checked.Errors("""{"resourceType":"Bundle","type":"message","entry":[{"fullUrl":"http://a.example/Patient/1","resource":{"resourceType":"Patient","id":"1"}}]}"""));
    }
}
