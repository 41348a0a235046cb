using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Instruments;

public sealed class InstrumentVersionsTests
{
    [Theory]
    [InlineData("1.0.0", "1.1.0", true)]
    [InlineData("1.1.0", "2.0.0", false)]
    [InlineData("1.0.0", "3.0.0", false)]
    [InlineData("2.0.0", "3.1.0", false)]
    [InlineData("3.1.0", "3.0.0", true)]
    [InlineData("9.9.9", "9.9.9", true)]
    [InlineData("3.1.0", "3.1.1", false)]
    public void MeanTheSame_TwoVersions_IsAsDeclaredAndNeverGuessedFromTheNumber(string first, string second, bool same)
    {
        var versions = RatingOfSleep.Instance.Versions;

        Assert.Equal(same, versions.MeanTheSame(first, second));
        Assert.Equal(same, versions.MeanTheSame(second, first));
    }

    [Fact]
    public void ChangesBetween_OverTwoBreaks_NamesBothInEitherDirection()
    {
        var versions = RatingOfSleep.Instance.Versions;

        Assert.Equal(["looks back 14 days, before 7", "the last option counts 4, before 3"], versions.ChangesBetween("1.0.0", "3.1.0"));
        Assert.Equal(["looks back 14 days, before 7"], versions.ChangesBetween("2.0.0", "1.1.0"));
        Assert.Empty(versions.ChangesBetween("3.0.0", "3.1.0"));
    }

    [Theory]
    [InlineData("1.0.0", 6)]
    [InlineData("2.0.0", 6)]
    [InlineData("3.0.0", 8)]
    public void Score_EachVersion_IsByItsOwnRuleAndItsOwnNumbers(string version, int sum)
    {
        var scored = Scored(RatingOfSleep.Response(version, "always", "always"));

        Assert.Equal((version, version, sum), (scored.Answered, scored.By.Version, scored.Result.Scores[0].Value));
    }

    [Fact]
    public void Score_AsTheCurrentVersionThatMeansTheSame_SaysWhichRuleWasUsed()
    {
        var scored = Scored(RatingOfSleep.Response("3.0.0", "always", "some"), ScoringOptions.Current);

        Assert.Equal(("3.0.0", "3.1.0", 5m), (scored.Answered, scored.By.Version, scored.Result.Scores[0].Value));
    }

    [Fact]
    public void Score_AsANewSpellingOfAnOldMeaning_IsByTheOldRule()
    {
        var scored = Scored(RatingOfSleep.Response("1.0.0", "always", "always"), "1.1.0");

        Assert.Equal(("1.0.0", "1.1.0", 6m), (scored.Answered, scored.By.Version, scored.Result.Scores[0].Value));
        Assert.Same(RatingOfSleep.UpToThree, scored.By.Rule);
    }

    [Theory]
    [InlineData("1.0.0", "current", "INS416")]
    [InlineData("2.0.0", "1.0.0", "INS416")]
    [InlineData("1.0.0", "7", "INS417")]
    public void Score_AsAnotherMeaning_IsRefusedAndNothingIsInvented(string answered, string wanted, string code)
    {
        var refused = Assert.IsType<ScoringOutcome.Refused>(Score(RatingOfSleep.Response(answered, "always", "always"), wanted));

        Assert.Equal(code, Assert.Single(refused.Report.Issues).Code.Value);
        Assert.Contains(code == "INS416" ? "looks back 14 days, before 7" : "1.0.0, 1.1.0, 2.0.0, 3.0.0, 3.1.0", refused.Report.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_VersionThatNeverWas_IsRefusedWithTheVersionsThereAre()
    {
        var issue = Assert.Single(Assert.IsType<ScoringOutcome.Refused>(Score(RatingOfSleep.Response("2.5.0", "always", "always"))).Report.Issues);

        Assert.Equal("INS403", issue.Code.Value);
        Assert.Contains("version 2.5.0 of Rating of sleep; the versions scored here are 1.0.0, 1.1.0, 2.0.0, 3.0.0, 3.1.0", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|0.1.0", null)]
    [InlineData("|0.0.1", "INS403")]
    [InlineData("", "INS403")]
    public void Score_ClinicsOwnQuestionnaire_IsKnownByTheVersionThatItWords(string derivedFrom, string? code)
    {
        var outcome = ScoreResponse.Execute(Clinic("https://clinic.example/Questionnaire/bpi|2024-b"), Own($"https://physology.org/fhir/Questionnaire/bpi-interference{derivedFrom}"));

        if (code is null)
        {
            var scored = Assert.IsType<ScoringOutcome.Scored>(outcome);
            Assert.Equal(("2024-b", FhirCanonicals.Version, 4m), (scored.Answered, scored.By.Version, scored.Result.Scores[0].Value));
        }
        else
        {
            var issue = Assert.Single(Assert.IsType<ScoringOutcome.Refused>(outcome).Report.Issues);
            Assert.Equal((code, "Questionnaire.derivedFrom"), (issue.Code.Value, issue.Path));
        }
    }

    [Theory]
    [InlineData("https://clinic.example/Questionnaire/bpi|2025-a")]
    [InlineData("https://clinic.example/Questionnaire/other|2024-b")]
    public void Score_QuestionnaireThatWasNotAnswered_IsRefused(string answered) =>
        Assert.Equal("INS414", Code(ScoreResponse.Execute(Clinic(answered), Own("https://physology.org/fhir/Questionnaire/bpi-interference|0.1.0"))));

    [Fact]
    public void Score_ClinicsQuestionnaireWithoutItsText_IsRefused() =>
        Assert.Equal("INS401", Code(ScoreResponse.Execute(Clinic("https://clinic.example/Questionnaire/bpi|2024-b"))));

    [Fact]
    public void Score_ClinicsQuestionnaireThatLeavesAnItemOutOrUnreadable_IsRefusedByItsName()
    {
        var own = Own("https://physology.org/fhir/Questionnaire/bpi-interference|0.1.0");
        own.Item.RemoveAt(6);
        own.Item[0].Type = "boolean";
        own.Item[1].Type = "choice";
        own.Item[1].AnswerOption.Add(new R4.Questionnaire.AnswerOptionComponent { Value = new R4.Coding { System = "urn:clinic", Code = "four" } });

        var issues = Assert.IsType<ScoringOutcome.Refused>(ScoreResponse.Execute(Clinic("https://clinic.example/Questionnaire/bpi|2024-b"), own)).Report.Issues;

        Assert.All(issues, issue => Assert.Equal("INS415", issue.Code.Value));
        Assert.Equal(["bpi.interference.1", "bpi.interference.2", "bpi.interference.7"], issues.Select(i => i.Message.Split(' ').First(w => w.StartsWith("bpi", StringComparison.Ordinal)).TrimEnd(',')));
    }

    [Fact]
    public void Versions_OfEveryInstrument_EndWithTheOneThatTheRuleWasWrittenFor()
    {
        Assert.Equal(FhirCanonicals.Version, FhirCanonicals.Versions[^1]);
        Assert.All(InstrumentList.All, instrument => Assert.Equal((instrument.Version, instrument), (instrument.Versions.Current.Version, instrument.Versions.Current.Rule)));
    }

    private static ScoringOutcome Score(R4.QuestionnaireResponse response, string? wanted = null) =>
        ScoreResponse.Execute(response, null, new ScoringOptions { As = wanted, Instruments = RatingOfSleep.Catalog });

    private static ScoringOutcome.Scored Scored(R4.QuestionnaireResponse response, string? wanted = null) => Assert.IsType<ScoringOutcome.Scored>(Score(response, wanted));

    private static string Code(ScoringOutcome outcome) => Assert.Single(Assert.IsType<ScoringOutcome.Refused>(outcome).Report.Issues).Code.Value;

    private static R4.Questionnaire Own(string derivedFrom) => FhirJson.Parse<R4.Questionnaire>(
        $$"""
        {"resourceType":"Questionnaire","status":"active","url":"https://clinic.example/Questionnaire/bpi","version":"2024-b","derivedFrom":["{{derivedFrom}}"],
         "item":[{{string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","type":"integer"}"""))}}]}
        """).Value!;

    private static R4.QuestionnaireResponse Clinic(string canonical) => FhirJson.Parse<R4.QuestionnaireResponse>(
        $$"""
        {"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"{{canonical}}",
         "item":[{{string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"linkId":"bpi.interference.{{n}}","answer":[{"valueInteger":4}]}"""))}}]}
        """).Value!;
}
