using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Definitions;

public sealed class CodeSystemCheckTests
{
    [Fact]
    public void CodeSystem_SameCodeTwiceAndWrongCount_AreFound()
    {
        var errors = Checked.Errors("""{"resourceType":"CodeSystem","url":"https://example.org/cs","name":"X","status":"active","content":"complete","count":3,"concept":[{"code":"a"},{"code":"b","concept":[{"code":"a"}]}]}""");

        Assert.Equal(["VAL319 CodeSystem", "VAL374 CodeSystem"], errors);
    }

    [Fact]
    public void CodeSystem_PropertyOfAnotherType_IsFound()
    {
        Assert.Equal(["VAL374 CodeSystem.concept[0].property[0]"], Checked.Errors("""{"resourceType":"CodeSystem","url":"https://example.org/cs","name":"X","status":"active","content":"complete","property":[{"code":"p","type":"integer"}],"concept":[{"code":"a","property":[{"code":"p","valueString":"x"}]}]}"""));
    }
}
