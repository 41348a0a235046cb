using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>The Questionnaires of the guide say the same as the scoring rules.</summary>
public sealed class GuideExtractionTests
{
    public static TheoryData<string> Scored => ["phq-2", "phq-8", "phq-9", "gad-7", "peg", "pain-intensity", "fibromyalgia-survey", "fiqr", "siqr"];

    [Theory]
    [MemberData(nameof(Scored))]
    public void Extract_RandomCompleteForms_GiveTheScoresOfTheRule(string code)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        var random = new Random(20260304);
        for (var i = 0; i < 300; i++)
        {
            var response = RandomForm.Fill(questionnaire, random, total: i % 2 == 0 ? 99 : null);
            var before = FhirJson.WriteToString(response);
            var rule = Assert.IsType<ScoringOutcome.Scored>(ScoreResponse.Execute(response)).Result;

            var extracted = ResponseExtractor.Extract(response, questionnaire);

            Assert.Empty(extracted.Report.Issues);
            Assert.Equal(before, FhirJson.WriteToString(response));
            var observations = extracted.Bundle!.Entry.Select(e => Assert.IsType<R4.Observation>(e.Resource)).ToList();
            Assert.Equal(
                rule.Scores.Where(s => s.Value is not null).Select(s => (s.Code.Code, s.Value)).Where(s => observations.Exists(o => o.Code!.Coding[0].Code!.Value == s.Code)),
                observations.Select(o => (o.Code!.Coding[0].Code!.Value!, ((R4.Quantity)o.Value!).Value!.Value)));
            Assert.Equal(questionnaire.Contained.OfType<R4.Observation>().Count(), observations.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Extract_Transaction_IsValid(string code)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        var extracted = ResponseExtractor.Extract(RandomForm.Fill(questionnaire, new Random(11)), questionnaire);

        Assert.DoesNotContain(Examples.Checker.Validate(extracted.Bundle!).Issues, i => i.Severity >= IssueSeverity.Error);
        Assert.All(extracted.Bundle!.Entry, e => Assert.Equal("https://physology.org/fhir/StructureDefinition/instrument-score|0.1.0", Assert.Single(e.Resource!.Meta!.Profile).Value));
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Extract_FormWithoutOneAnswer_HasNoScoreOfIt(string code)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        var response = RandomForm.Fill(questionnaire, new Random(1), total: 3);
        response.Item.RemoveAll(i => i.LinkId!.Value!.StartsWith("pain.", StringComparison.Ordinal));
        foreach (var group in response.Item.Where(i => i.Item.Count > 0))
        {
            group.Item.RemoveAll(i => i.LinkId!.Value is "acr.fatigue" or "acr.checked");
            if (code != "fibromyalgia-survey")
            {
                group.Item.RemoveAt(0);
            }
        }

        var extracted = ResponseExtractor.Extract(response, questionnaire);

        Assert.Empty(extracted.Report.Issues);
        if (code == "pain-intensity")
        {
            Assert.True(extracted.Bundle!.Entry.Count < 3);
        }
        else
        {
            Assert.Empty(extracted.Bundle!.Entry);
            Assert.DoesNotContain(extracted.Response!.Item, i => i.LinkId!.Value!.EndsWith("total", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Extract_Phq9_IsAWholeObservationInATransaction()
    {
        var questionnaire = GuideQuestionnaires.Find("phq-9")!;
        var extracted = ResponseExtractor.Extract(RandomForm.Fill(questionnaire, new Random(7)), questionnaire);

        var entry = Assert.Single(extracted.Bundle!.Entry);
        var observation = (R4.Observation)entry.Resource!;
        Assert.Equal(("transaction", "POST", "Observation"), (extracted.Bundle.Type!.Value, entry.Request!.Method!.Value, entry.Request.Url!.Value));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", entry.FullUrl!.Value);
        Assert.Null(observation.Id);
        Assert.Equal("final", observation.Status!.Value);
        Assert.Equal("Patient/p1", observation.Subject!.Reference!.Value);
        Assert.Equal("Patient/p1", observation.Performer.Single().Reference!.Value);
        Assert.Equal("2026-03-04T10:11:12+01:00", ((R4.FhirDateTime)observation.Effective!).ValueText);
        Assert.Equal("QuestionnaireResponse/r1", observation.DerivedFrom.Single().Reference!.Value);
        Assert.Equal("{score}", ((R4.Quantity)observation.Value!).Code!.Value);
        Assert.DoesNotContain("templateExtract", FhirJson.WriteToString(extracted.Bundle), StringComparison.Ordinal);
        Assert.True(ResponseExtractor.Extract(RandomForm.Fill(questionnaire, new Random(7)), questionnaire).Bundle!.IsExactly(extracted.Bundle));
    }

    [Fact]
    public void Extract_TemplateChangedBetween_GoesByTheChange()
    {
        var questionnaire = (R4.Questionnaire)GuideQuestionnaires.Find("peg")!.DeepCopy();
        var response = RandomForm.Fill(questionnaire, new Random(3));
        var first = ResponseExtractor.Extract(response, questionnaire);

        ((R4.Observation)questionnaire.Contained[0]).Status = "preliminary";

        Assert.Equal("final", ((R4.Observation)first.Bundle!.Entry[0].Resource!).Status!.Value);
        Assert.Equal("preliminary", ((R4.Observation)ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry[0].Resource!).Status!.Value);
    }

    [Fact]
    public void Extract_ManyThreads_GiveTheSame()
    {
        var questionnaire = (R4.Questionnaire)GuideQuestionnaires.Find("fibromyalgia-survey")!.DeepCopy();
        var response = RandomForm.Fill(questionnaire, new Random(3));
        var results = new string[400];

        Parallel.For(0, results.Length, i => results[i] = FhirJson.WriteToString(ResponseExtractor.Extract(response, questionnaire).Bundle!));

        Assert.Single(results.Distinct());
    }

    [Fact]
    public void Extract_WeightsThatTheClientSent_AreNotRead()
    {
        var questionnaire = GuideQuestionnaires.Find("gad-7")!;
        var response = RandomForm.Fill(questionnaire, new Random(3));
        var honest = ResponseExtractor.Extract(response, questionnaire);
        foreach (var answer in response.Item.SelectMany(i => i.Item).SelectMany(i => i.Answer))
        {
            answer.Value!.Extension.Add(new R4.Extension { Url = "http://hl7.org/fhir/StructureDefinition/ordinalValue", Value = new R4.FhirDecimal(50m) });
        }

        var extracted = ResponseExtractor.Extract(response, questionnaire);

        Assert.True(extracted.Bundle!.IsExactly(honest.Bundle));
        Assert.DoesNotContain("ordinalValue", FhirJson.WriteToString(extracted.Response!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in-progress", "SDC401")]
    [InlineData("entered-in-error", "SDC401")]
    public void Extract_ResponseThatIsNotFinished_IsNotExtracted(string status, string code)
    {
        var questionnaire = GuideQuestionnaires.Find("peg")!;
        var response = RandomForm.Fill(questionnaire, new Random(3));
        response.Status = status;

        var extracted = ResponseExtractor.Extract(response, questionnaire);

        Assert.Null(extracted.Bundle);
        Assert.Equal(code, Assert.Single(extracted.Report.Issues).Code.Value);
        response.Status = "amended";
        Assert.Single(ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry);
        response.Questionnaire = questionnaire.Url!.Value + "|0.0.9";
        Assert.Equal("SDC402", Assert.Single(ResponseExtractor.Extract(response, questionnaire).Report.Issues).Code.Value);
    }
}
