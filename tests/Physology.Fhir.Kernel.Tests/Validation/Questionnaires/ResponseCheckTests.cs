using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Questionnaires;

public sealed class ResponseCheckTests
{
    [Fact]
    public void Response_UnknownLinkId_IsFoundOnItsHolder()
    {
        Assert.Equal(["VAL350 QuestionnaireResponse"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"z"}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string"}]}"""));
    }

    [Fact]
    public void Response_ItemInAnotherPlace_IsFound()
    {
        Assert.Equal(["VAL350 QuestionnaireResponse.item[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"group","item":[{"linkId":"b","type":"string"}]}]}"""));
    }

    [Fact]
    public void Response_InAnotherOrder_IsFound()
    {
        Assert.Equal(["VAL351 QuestionnaireResponse.item[1]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"b","answer":[{"valueString":"x"}]},{"linkId":"a","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string"},{"linkId":"b","type":"string"}]}"""));
    }

    [Fact]
    public void Response_RequiredMissing_IsFoundOnceFinished()
    {
        Assert.Equal(["VAL353 QuestionnaireResponse"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string","required":true},{"linkId":"b","type":"string"}]}"""));
        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"in-progress","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string","required":true},{"linkId":"b","type":"string"}]}"""));
    }

    [Fact]
    public void Response_RequiredGroupWithoutItems_IsFound()
    {
        Assert.Equal(["VAL353 QuestionnaireResponse.item[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a"}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"group","required":true,"item":[{"linkId":"b","type":"string"}]}]}"""));
    }

    [Fact]
    public void Response_ToAnUnknownQuestionnaire_IsAWarning()
    {
        Assert.Equal(["VAL363 QuestionnaireResponse.questionnaire"], Checked.Warnings("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a"}]}"""));
    }

    [Fact]
    public void Response_ToAnotherVersion_IsAWarning()
    {
        var report = Checked.With("""{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"string"}]}""").Validate("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q|2","status":"completed"}""");

        Assert.Contains("VAL364 QuestionnaireResponse.questionnaire", Checked.Said(report, Physology.Fhir.Kernel.Issues.IssueSeverity.Warning));
        Assert.True(report.IsConformant);
    }
}
