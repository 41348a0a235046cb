using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Questionnaires;

public sealed class EnableWhenTests
{
    [Fact]
    public void EnableWhen_NotMet_RefusesAnAnswerAndAsksForNone()
    {
        Assert.Equal(["VAL358 QuestionnaireResponse.item[1]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueBoolean":false}]},{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","required":true,"enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}"""));
        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","required":true,"enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}"""));
    }

    [Fact]
    public void EnableWhen_AnyOrAll_AsTheBehaviourSays()
    {
        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueInteger":5}]},{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"integer"},{"linkId":"b","type":"string","enableBehavior":"any","enableWhen":[{"question":"a","operator":">","answerInteger":7},{"question":"a","operator":"<=","answerInteger":5}]}]}"""));
        Assert.Equal(["VAL358 QuestionnaireResponse.item[1]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"a","answer":[{"valueInteger":5}]},{"linkId":"b","answer":[{"valueString":"x"}]}]}""", """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"a","type":"integer"},{"linkId":"b","type":"string","enableBehavior":"all","enableWhen":[{"question":"a","operator":">","answerInteger":7},{"question":"a","operator":"<=","answerInteger":5}]}]}"""));
    }
}
