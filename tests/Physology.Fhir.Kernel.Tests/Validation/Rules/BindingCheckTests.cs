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

    [Fact]
    public void Binding_ToWhatIsNotCarried_IsOnlySaid()
    {
        var report = Checked.Against("Observation", """{"id":"Observation.code","path":"Observation.code","binding":{"strength":"required","valueSet":"https://example.org/ValueSet/none"}}""").Validate("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", Checked.Profile);

        Assert.True(report.IsConformant);
        Assert.Contains(report.Issues, i => i.Code == Physology.Fhir.Kernel.Issues.ValidationIssueCodes.ValueSetNotAvailable && i.Severity == Physology.Fhir.Kernel.Issues.IssueSeverity.Information);
    }
}
