using System.Text.Json;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

public sealed class ScoreResponseTests
{
    [Fact]
    public void Score_WholePeg_IsItsMean()
    {
        var scored = Assert.IsType<ScoringOutcome.Scored>(Score(Peg(Item("peg.average", "7"), Item("peg.enjoyment", "8"), Item("peg.activity", "7"))));

        Assert.Equal(7.3m, scored.Result.Scores[0].Value);
        Assert.Equal(22, scored.Result.Scores[0].Raw);
        Assert.Empty(scored.Report.Issues);
    }

    [Theory]
    [InlineData("""{"valueString":"0"}""", "INS406")]
    [InlineData("""{"valueDecimal":3.5}""", "INS406")]
    [InlineData("""{"valueInteger":11}""", "INS407")]
    [InlineData("""{"valueInteger":-1}""", "INS407")]
    [InlineData("""{"valueCoding":{"code":"LA6568-5"}}""", "INS408")]
    [InlineData("""{"valueInteger":3},{"valueInteger":4}""", "INS405")]
    public void Score_AnswerThatWasNotAskedFor_IsRefusedAndNothingIsInvented(string answer, string code)
    {
        var outcome = Score(Peg($$"""{"linkId":"peg.average","answer":[{{answer}}]}""", Item("peg.enjoyment", "8"), Item("peg.activity", "7")));

        var refused = Assert.IsType<ScoringOutcome.Refused>(outcome);
        Assert.Contains(refused.Report.Issues, issue => issue.Code.Value == code && issue.Path.StartsWith("QuestionnaireResponse.item[0]", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_LinkIdTwice_IsRefused() =>
        AssertRefused("INS405", Peg(Item("peg.average", "7"), Item("peg.average", "7"), Item("peg.enjoyment", "8"), Item("peg.activity", "7")));

    [Theory]
    [InlineData("""{"linkId":"acr.areas","answer":[{"valueCoding":{"code":"neck"}}]}""", "INS408")]
    [InlineData("""{"linkId":"acr.areas","answer":[{"valueCoding":{"system":"http://snomed.info/sct","code":"neck"}}]}""", "INS408")]
    [InlineData("""{"linkId":"acr.areas","answer":[{"valueString":"neck"}]}""", "INS406")]
    [InlineData("""{"linkId":"acr.checked","answer":[{"valueString":"true"}]}""", "INS406")]
    [InlineData("""{"linkId":"acr.checked","answer":[{"valueBoolean":true},{"valueBoolean":false}]}""", "INS405")]
    [InlineData("""{"linkId":"acr.fatigue","answer":[{"valueInteger":4}]}""", "INS407")]
    [InlineData("""{"linkId":"acr.tiredness","answer":[{"valueInteger":3}]}""", "INS404")]
    public void Score_SurveyAnswerThatWasNotAskedFor_IsRefusedWithItsPlace(string item, string code)
    {
        var refused = Assert.IsType<ScoringOutcome.Refused>(Score(Survey(item)));

        var issue = Assert.Single(refused.Report.Issues, i => i.Severity >= Kernel.Issues.IssueSeverity.Error);
        Assert.Equal(code, issue.Code.Value);
        Assert.StartsWith("QuestionnaireResponse.item[0].item[0]", issue.Path, StringComparison.Ordinal);
        Assert.Equal("error", refused.Report.ToOperationOutcome().Issue[0].Severity!.Value);
    }

    [Fact]
    public void Score_AreaTickedTwice_CountsOnce()
    {
        const string Neck = """{"valueCoding":{"system":"https://physology.org/fhir/CodeSystem/wpi-area","code":"neck"}}""";
        var scored = Assert.IsType<ScoringOutcome.Scored>(Score(Survey(
            $$"""{"linkId":"acr.areas","answer":[{{Neck}},{{Neck}}]}""", """{"linkId":"acr.checked","answer":[{"valueBoolean":true}]}""")));

        Assert.Equal(1, scored.Result.Find("wpi")!.Value);
    }

    [Fact]
    public void Score_TotalOfTheClient_IsNotRead()
    {
        var response = FhirJson.Parse<R4.QuestionnaireResponse>(
            $$"""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/gad-7|{{FhirCanonicals.Version}}","item":[{"linkId":"gad-7.total","answer":[{"valueInteger":21}]}]}""").Value!;

        var scored = Assert.IsType<ScoringOutcome.Scored>(Score(response));

        Assert.Equal((null, 0m, 21m), (scored.Result.Scores[0].Value, scored.Result.Scores[0].Low, scored.Result.Scores[0].High));
        Assert.Equal("INS412", Assert.Single(scored.Report.Issues).Code.Value);
    }

    [Fact]
    public void Score_ItemWithoutLinkIdOrAnswer_InventsNothing()
    {
        var response = Peg(Item("peg.average", "7"), """{"linkId":"peg.enjoyment"}""", """{"linkId":"peg.activity","answer":[{"extension":[{"url":"urn:x","valueString":"none"}]}]}""");

        var score = Assert.IsType<ScoringOutcome.Scored>(Score(response)).Result.Scores[0];

        Assert.Equal((null, 2), (score.Value, score.Missing));
        response.Item.Add(new R4.QuestionnaireResponse.ItemComponent { Answer = [new R4.QuestionnaireResponse.AnswerComponent { Value = new R4.Integer(5) }] });
        AssertRefused("INS404", response);
    }

    [Fact]
    public void Score_TenThousandItems_IsRefused() =>
        AssertRefused("INS410", Peg([.. Enumerable.Range(0, 10_000).Select(i => Item("x" + i, "1"))]));

    [Fact]
    public void Score_TwoHundredDeep_IsRefused()
    {
        var response = new R4.QuestionnaireResponse { Status = "completed", Questionnaire = InstrumentList.All[0].Canonical };
        var items = response.Item;
        for (var depth = 0; depth < 200; depth++)
        {
            var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = "d" + depth };
            items.Add(item);
            items = item.Item;
        }

        Assert.Equal("INS410", Assert.Single(Assert.IsType<ScoringOutcome.Refused>(ScoreResponse.Execute(response)).Report.Issues, i => i.Severity >= Kernel.Issues.IssueSeverity.Error).Code.Value);
    }

    [Theory]
    [InlineData("https://physology.org/fhir/Questionnaire/peg|0.0.9", "INS403")]
    [InlineData("https://example.org/Questionnaire/peg", "INS401")]
    [InlineData("https://physology.org/fhir/Questionnaire/isi", "INS402")]
    [InlineData("https://physology.org/fhir/Questionnaire/paindetect|2", "INS402")]
    public void Score_OtherQuestionnaire_IsRefusedByName(string canonical, string code)
    {
        var response = FhirJson.Parse<R4.QuestionnaireResponse>($$"""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"{{canonical}}"}""").Value!;

        Assert.Equal(code, Assert.Single(Assert.IsType<ScoringOutcome.Refused>(ScoreResponse.Execute(response)).Report.Issues).Code.Value);
    }

    [Fact]
    public void Score_LicensedInstrument_TakesTheNumbersOfTheClinicsOwnQuestionnaire()
    {
        var questionnaire = FhirJson.Parse<R4.Questionnaire>(
            """
            {"resourceType":"Questionnaire","status":"active","url":"https://physology.org/fhir/Questionnaire/bpi-interference","item":[
            {"linkId":"bpi.interference.1","type":"choice","answerOption":[{"valueCoding":{"system":"urn:clinic","code":"four"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":4}]}]},
            {"linkId":"bpi.interference.2","type":"integer"},{"linkId":"bpi.interference.3","type":"integer"},{"linkId":"bpi.interference.4","type":"integer"},
            {"linkId":"bpi.interference.5","type":"integer"},{"linkId":"bpi.interference.6","type":"integer"},{"linkId":"bpi.interference.7","type":"integer"}]}
            """).Value!;
        var response = FhirJson.Parse<R4.QuestionnaireResponse>(
            $$"""
            {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/bpi-interference|{{FhirCanonicals.Version}}","item":[
            {"linkId":"bpi.interference.1","answer":[{"valueCoding":{"system":"urn:clinic","code":"four","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":10} ] } } ] },
            {{Item("bpi.interference.2", "4")}},{{Item("bpi.interference.3", "4")}},{{Item("bpi.interference.4", "4")}}]}
            """).Value!;

        var scored = Assert.IsType<ScoringOutcome.Scored>(ScoreResponse.Execute(response, questionnaire));

        Assert.Equal(4m, scored.Result.Scores[0].Value);
    }

    [Fact]
    public void Guide_CodesOfScoresAndBands_AreThoseOfTheRules()
    {
        Assert.Empty(Scores.All.Select(s => (s.Code, s.Display)).Except(ConceptsOf("score")));
        Assert.Empty(InstrumentList.All.SelectMany(i => i.Bands).Select(b => (b.Code, b.Display)).Except(ConceptsOf("score-band")));
    }

    [Fact]
    public void Guide_LicensedInstruments_AreWithoutText() =>
        Assert.All(
            InstrumentList.All.Where(i => !i.Licence.IsTextShipped).Select(i => i.Code).Concat(InstrumentList.NotScored.Keys),
            code => Assert.Null(GuideQuestionnaires.Find(code)));

    private static IEnumerable<(string Code, string Display)> ConceptsOf(string codeSystem)
    {
        using var document = JsonDocument.Parse(EmbeddedGuide.Find($"CodeSystem-{codeSystem}.json")!);
        return [.. document.RootElement.GetProperty("concept").EnumerateArray().Select(c => (c.GetProperty("code").GetString()!, c.GetProperty("display").GetString()!))];
    }

    private static R4.QuestionnaireResponse Survey(params string[] items) => FhirJson.Parse<R4.QuestionnaireResponse>(
        $$"""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/fibromyalgia-survey|{{FhirCanonicals.Version}}","item":[{"linkId":"acr","item":[{{string.Join(',', items)}}]}]}""").Value!;

    private static void AssertRefused(string code, R4.QuestionnaireResponse response) =>
        Assert.Contains(Assert.IsType<ScoringOutcome.Refused>(ScoreResponse.Execute(response)).Report.Issues, i => i.Code.Value == code);

    private static ScoringOutcome Score(R4.QuestionnaireResponse response) => ScoreResponse.Execute(response);

    private static string Item(string linkId, string number) => $$"""{"linkId":"{{linkId}}","answer":[{"valueInteger":{{number}}}]}""";

    private static R4.QuestionnaireResponse Peg(params string[] items) => FhirJson.Parse<R4.QuestionnaireResponse>(
        $$"""{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://physology.org/fhir/Questionnaire/peg|{{FhirCanonicals.Version}}","item":[{{string.Join(',', items)}}]}""").Value!;
}
