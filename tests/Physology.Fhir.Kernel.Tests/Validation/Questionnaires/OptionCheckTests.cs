using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Questionnaires;

public sealed class OptionCheckTests
{
    [Fact]
    public void Option_NotListed_IsFound()
    {
        Assert.Equal(["VAL357 QuestionnaireResponse.item[0].answer[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueCoding":{"system":"urn:x","code":"3"}}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"system":"urn:x","code":"1"}}]}]}"""));
    }

    [Fact]
    public void Option_OpenChoice_TakesFreeText()
    {
        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"other"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"open-choice","answerOption":[{"valueCoding":{"system":"urn:x","code":"1"}}]}]}"""));
    }

    [Fact]
    public void Option_NotInTheValueSet_IsFound()
    {
        Assert.Equal(["VAL357 QuestionnaireResponse.item[0].answer[0]", "VAL344 QuestionnaireResponse.item[0].answer[0].value.ofType(Coding)"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueCoding":{"system":"http://hl7.org/fhir/observation-status","code":"none"}}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"choice","answerValueSet":"http://hl7.org/fhir/ValueSet/observation-status"}]}"""));
    }

    [Fact]
    public void Option_Exclusive_StandsAlone()
    {
        Assert.Equal(["VAL357 QuestionnaireResponse.item[0].answer[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"none"},{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"choice","repeats":true,"answerOption":[{"valueString":"x"},{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive","valueBoolean":true}],"valueString":"none"}]}]}"""));
    }
}
