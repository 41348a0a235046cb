using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class PrimitiveCheckTests
{
    [Fact]
    public void Primitive_BrokenInTheText_IsReportedOnce()
    {
        Assert.Equal(["JSON107 Patient.birthDate"], Checked.Errors("""{"resourceType":"Patient","birthDate":"soon"}"""));
    }

    [Fact]
    public void Primitive_UuidInUpperCase_IsFound()
    {
        Assert.Equal(["VAL316 Patient.identifier[0].system"], Checked.Errors("""{"resourceType":"Patient","identifier":[{"system":"urn:uuid:B7B795C0-9343-41b4-910b-361c93d5497c"}]}"""));
    }

    [Fact]
    public void Primitive_BrokenInTheModel_IsFound()
    {
        var report = new Physology.Fhir.Kernel.Validation.Validator(Physology.Fhir.Kernel.Specification.DefinitionStore.R4).Validate(new R4.Patient { BirthDate = "soon" });

        Assert.Equal(["VAL316 Patient.birthDate"], Checked.Said(report, Physology.Fhir.Kernel.Issues.IssueSeverity.Error));
    }
}
