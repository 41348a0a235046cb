using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class EmptyElementCheckTests
{
    [Fact]
    public void Empty_WithAnIdAlone_IsFound()
    {
        Assert.Equal(["VAL317 Patient.name[0]"], Checked.Errors("""{"resourceType":"Patient","name":[{"id":"x"}]}"""));
    }

    [Fact]
    public void Empty_AsTheReaderSaysAlready_IsReportedOnce()
    {
        Assert.Equal(["JSON108 Patient.name[0]"], Checked.Errors("""{"resourceType":"Patient","name":[{}]}"""));
    }
}
