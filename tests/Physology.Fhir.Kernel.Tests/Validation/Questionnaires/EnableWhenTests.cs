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

    [Fact]
    public void EnableWhen_UnansweredInThisOccurrence_IsNotLookedForInAnother()
    {
        const string questionnaire = """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","required":true,"enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},{"linkId":"c","type":"string"}]}]}""";

        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]},{"linkId":"b","answer":[{"valueString":"x"}]}]},{"linkId":"g","item":[{"linkId":"c","answer":[{"valueString":"x"}]}]}]}""", questionnaire));
        Assert.Equal(["VAL358 QuestionnaireResponse.item[1].item[0]"], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]},{"linkId":"b","answer":[{"valueString":"x"}]}]},{"linkId":"g","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}]}""", questionnaire));
    }

    [Fact]
    public void EnableWhenExpression_ThatCannotBeToldHere_AsksForNoAnswerAndRefusesNone()
    {
        const string questionnaire = """{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":[{"linkId":"b","type":"string","required":true,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":"%onlyTheFormKnows"}}]}]}""";

        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed"}""", questionnaire));
        Assert.Equal([], Checked.ErrorsWith("""{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","status":"completed","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}""", questionnaire));
    }
}
