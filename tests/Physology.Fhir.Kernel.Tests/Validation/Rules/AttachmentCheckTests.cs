using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class AttachmentCheckTests
{
    [Fact]
    public void Attachment_OfAnotherSizeThanItSays_IsFound()
    {
        Assert.Equal(["VAL349 Media.content"], Checked.Errors("""{"resourceType":"Media","status":"completed","content":{"contentType":"text/plain","data":"YWJj","size":4}}"""));
    }

    [Fact]
    public void Attachment_OfTheSizeItSays_Conforms()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Media","status":"completed","content":{"contentType":"text/plain","data":"YWI=","size":2}}"""));
    }
}
