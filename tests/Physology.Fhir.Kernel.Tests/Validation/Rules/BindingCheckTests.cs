using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class BindingCheckTests
{
    [Fact]
    public void Binding_RequiredOfR4_IsChecked()
    {
        Assert.Equal(["VAL306 Observation.status"], Checked.Errors("""{"resourceType":"Observation","status":"done","code":{"text":"x"}}"""));
    }

    [Fact]
    public void Binding_ExtensibleToAnotherCode_IsAWarning()
    {
        Assert.Equal(["VAL345 Observation.interpretation[0]"], Checked.Warnings("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"interpretation":[{"coding":[{"system":"urn:x","code":"y"}]}]}"""));
    }

    [Fact]
    public void Binding_BeyondTheMaximum_IsAnError()
    {
        Assert.Equal(["VAL346 Condition.onset.ofType(Age)"], Checked.Errors("""{"resourceType":"Condition","subject":{"display":"x"},"onsetAge":{"value":1,"system":"http://unitsofmeasure.org","code":"kg"}}"""));
    }

    [Theory]
    [InlineData("\"valueBoolean\":true", true)]
    [InlineData("\"valueCode\":\"member\"", true)]
    [InlineData("\"valueCode\":\"other\"", false)]
    public void Binding_BesideAChoiceOfTypes_IsForThoseThatHoldCodes(string value, bool isGood)
    {
        const string Questionnaire = """{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"decimal","code":[{"system":"http://loinc.org","code":"29463-7"}],"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract",VALUE}]}]}""";

        Assert.Equal(isGood, Checked.Errors(Questionnaire.Replace("VALUE", value, StringComparison.Ordinal)).Length == 0);
    }

    [Fact]
    public void Binding_ToWhatIsNotCarried_IsOnlySaid()
    {
        var report = Checked.Against("Observation", """{"id":"Observation.code","path":"Observation.code","binding":{"strength":"required","valueSet":"https://example.org/ValueSet/none"}}""").Validate("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", Checked.Profile);

        Assert.True(report.IsConformant);
        Assert.Contains(report.Issues, i => i.Code == Physology.Fhir.Kernel.Issues.ValidationIssueCodes.ValueSetNotAvailable && i.Severity == Physology.Fhir.Kernel.Issues.IssueSeverity.Information);
    }
}
