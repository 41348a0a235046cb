using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class MaxLengthCheckTests
{
    [Fact]
    public void MaxLength_CountsCharactersNotCodeUnits()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","name":[{"family":"😀😀"}]}""", "Patient", """{"id":"Patient.name.family","path":"Patient.name.family","maxLength":2}"""));
    }

    [Fact]
    public void MaxLength_OneMore_IsFound()
    {
        Assert.Equal(["VAL325 Patient.name[0].family"], Checked.Errors("""{"resourceType":"Patient","name":[{"family":"abc"}]}""", "Patient", """{"id":"Patient.name.family","path":"Patient.name.family","maxLength":2}"""));
    }
}
