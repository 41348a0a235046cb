using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class InvariantCheckTests
{
    [Fact]
    public void Invariant_OfADataType_IsFoundWhereItStands()
    {
        Assert.Equal(["VAL319 Patient.name[0].period"], Checked.Errors("""{"resourceType":"Patient","name":[{"text":"x","period":{"start":"2021","end":"2020"}}]}"""));
    }

    [Fact]
    public void Invariant_OfAProfile_CarriesItsSeverity()
    {
        Assert.Equal(["VAL319 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueInteger":1}""", "Observation", """{"id":"Observation","path":"Observation","constraint":[{"key":"w","severity":"warning","human":"w","expression":"false"},{"key":"e","severity":"error","human":"e","expression":"value.empty()"}]}"""));
    }

    [Fact]
    public void Invariant_ThatComesToNothing_DoesNotHold()
    {
        Assert.Equal(["VAL319 Observation"], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", "Observation", """{"id":"Observation","path":"Observation","constraint":[{"key":"e","severity":"error","human":"e","expression":"note.text.startsWith('x')"}]}"""));
    }

    [Theory]
    [InlineData("note.text = 'a' and note.text.single().exists()", "VAL319 Observation")] // more than one note: no answer, and so not true
    [InlineData("note.((", "VAL375 Observation")]
    public void Invariant_ThatCannotBeAnswered_IsAnError(string expression, string expected)
    {
        Assert.Equal([expected], Checked.Errors("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"note":[{"text":"a"},{"text":"b"}]}""", "Observation", $$"""{"id":"Observation","path":"Observation","constraint":[{"key":"e","severity":"error","human":"e","expression":"{{expression}}"}]}"""));
    }

    [Fact]
    public void Invariant_OnContained_HasTheContainerAsItsResource()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","contained":[{"resourceType":"Practitioner","id":"p"}],"generalPractitioner":[{"reference":"#p"}]}""", "Patient", """{"id":"Patient.contained","path":"Patient.contained","constraint":[{"key":"c","severity":"error","human":"c","expression":"%resource is Patient"}]}"""));
    }

    [Fact]
    public void Invariant_AsPublishedWithASlip_IsReadAsItsText()
    {
        Assert.Equal(["VAL319 Questionnaire.item[1]"], Checked.Errors("""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"boolean","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true},{"question":"a","operator":"=","answerBoolean":true}]}]}"""));
    }
}
