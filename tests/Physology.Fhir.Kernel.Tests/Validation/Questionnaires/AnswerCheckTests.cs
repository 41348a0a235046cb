using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Questionnaires;

public sealed class AnswerCheckTests
{
    [Fact]
    public void Answer_OfAnotherType_IsFound()
    {
        Assert.Equal(["VAL352 QuestionnaireResponse.item[0].answer[0].value.ofType(string)"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"boolean"}]}"""));
    }

    [Fact]
    public void Answer_MoreThanOneWithoutRepeats_IsFound()
    {
        Assert.Equal(["VAL355 QuestionnaireResponse.item[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"x"},{"valueString":"y"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string"}]}"""));
    }

    [Fact]
    public void Answer_ToAGroup_IsFound()
    {
        Assert.Equal(["VAL354 QuestionnaireResponse.item[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"group","item":[{"linkId":"b","type":"string"}]}]}"""));
    }

    [Fact]
    public void Answer_TooLong_IsFound()
    {
        Assert.Equal(["VAL360 QuestionnaireResponse.item[0].answer[0].value.ofType(string)"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueString":"abc"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string","maxLength":2}]}"""));
    }

    [Fact]
    public void Answer_OutOfRange_IsFound()
    {
        Assert.Equal(["VAL361 QuestionnaireResponse.item[0].answer[0].value.ofType(integer)"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueInteger":11}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"integer","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10}]}]}"""));
    }
}
