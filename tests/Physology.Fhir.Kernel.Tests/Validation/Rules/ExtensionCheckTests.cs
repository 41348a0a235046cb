using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ExtensionCheckTests
{
    [Fact]
    public void Extension_UnknownElsewhere_IsAWarning()
    {
        Assert.Equal(["VAL320 Patient.extension[0]"], Checked.Warnings("""{"resourceType":"Patient","extension":[{"url":"https://example.net/x","valueBoolean":true}]}"""));
    }

    [Fact]
    public void Extension_UnknownInHl7sOwnNames_IsAnError()
    {
        Assert.Equal(["VAL320 Patient.extension[0]"], Checked.Errors("""{"resourceType":"Patient","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/no-such","valueBoolean":true}]}"""));
    }

    [Fact]
    public void Extension_WhereItsContextIsNot_IsFoundOnTheHolder()
    {
        Assert.Equal(["VAL321 Patient.name[0]"], Checked.Errors("""{"resourceType":"Patient","name":[{"family":"x","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/humanname-mothers-family","valueString":"y"}]}]}"""));
    }

    [Fact]
    public void Extension_OfAnotherType_IsFound()
    {
        Assert.Equal(["VAL303 Patient.extension[0].value.ofType(string)"], Checked.Errors("""{"resourceType":"Patient","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueString":"x"}]}"""));
    }

    [Fact]
    public void Extension_ThatIsNoModifier_CannotBeOne()
    {
        Assert.Equal(["VAL322 Patient.modifierExtension[0]"], Checked.Errors("""{"resourceType":"Patient","modifierExtension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueAddress":{"city":"x"}}]}"""));
    }

    [Fact]
    public void Extension_WithValueAndExtensions_IsFound()
    {
        Assert.Equal(["VAL319 Patient.extension[0]"], Checked.Errors("""{"resourceType":"Patient","extension":[{"extension":[{"url":"a","valueString":"x"}],"url":"https://example.net/x","valueBoolean":true}]}"""));
    }

    [Fact]
    public void Extension_RelativeUrlOutsideAnother_IsFound()
    {
        Assert.Equal(["VAL323 Patient.extension[0]"], Checked.Errors("""{"resourceType":"Patient","extension":[{"url":"x","valueBoolean":true}]}"""));
    }
}
