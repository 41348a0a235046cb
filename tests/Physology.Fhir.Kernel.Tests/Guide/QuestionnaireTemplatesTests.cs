using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>Every Questionnaire of the guide is extracted by templates, and what is taken from its answers holds to the profiles.</summary>
public sealed class QuestionnaireTemplatesTests
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    public static TheoryData<string> Ids => [.. EmbeddedGuide.Names.Where(n => n.StartsWith("Questionnaire-", StringComparison.Ordinal)).Select(n => n["Questionnaire-".Length..^".json".Length])];

    [Theory, MemberData(nameof(Ids))]
    public void Questionnaire_FilledAtRandom_IsExtractedIntoRecordsOfTheGuide(string id)
    {
        var questionnaire = GuideQuestionnaires.Find(id)!;
        for (var seed = 0; seed < 40; seed++)
        {
            var response = AnyForm.Fill(questionnaire, seed);
            Assert.DoesNotContain(Examples.Checker.Validate(response).Issues, i => i.Severity >= IssueSeverity.Error);

            var extracted = ResponseExtractor.Extract(response, questionnaire);

            Assert.Empty(extracted.Report.Issues);
            Assert.DoesNotContain(Examples.Checker.Validate(extracted.Bundle!).Issues, i => i.Severity >= IssueSeverity.Error);
            Assert.All(extracted.Bundle!.Entry, e => Assert.StartsWith(FhirCanonicals.Base, Assert.Single(e.Resource!.Meta!.Profile).Value, StringComparison.Ordinal));
            Assert.Equal(extracted.Bundle.Entry.Count, extracted.Bundle.Entry.Select(e => e.FullUrl!.Value).Distinct().Count());
            var saysNothing = id == "session-reaction" && response.Item.Any(i => i.LinkId?.Value == "reaction-any" && i.Answer[0].Value is R4.FhirBoolean { Value: false });
            Assert.Equal(saysNothing, extracted.Bundle.Entry.Count == 0);
            Assert.DoesNotContain("templateExtract", FhirJson.WriteToString(extracted.Bundle), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Questionnaire_OfTheGuide_HasOneWayOfExtractionAndUsesEachTemplate(string id)
    {
        var questionnaire = GuideQuestionnaires.Find(id)!;
        var extensions = Items(questionnaire.Item).SelectMany(i => i.Extension).Concat(questionnaire.Extension).ToList();
        var used = extensions.Where(e => e.Url?.Value == Sdc + "templateExtract").Select(e => ((R4.ResourceReference)e.Extension.Single(p => p.Url?.Value == "template").Value!).Reference!.Value);

        Assert.DoesNotContain(extensions, e => e.Url?.Value is Sdc + "observationExtract" or Sdc + "definitionExtract" or Sdc + "targetStructureMap" or Sdc + "itemExtractionContext");
        Assert.Equal(questionnaire.Contained.Select(c => "#" + c.Id!.Value).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.NotEmpty(questionnaire.Contained);
        // Engines differ in how often a template of a question that repeats is filled.
        Assert.DoesNotContain(Items(questionnaire.Item), i => i is { Repeats.Value: true, Type.Value: not "group" } && i.Extension.Exists(e => e.Url?.Value == Sdc + "templateExtract"));
    }

    [Fact]
    public void Psfs_RandomActivities_HaveTheMeansOfTheRule()
    {
        var questionnaire = GuideQuestionnaires.Find("psfs")!;
        for (var seed = 0; seed < 200; seed++)
        {
            var response = AnyForm.Fill(questionnaire, seed);
            var rule = Assert.IsType<ScoringOutcome.Scored>(ScoreResponse.Execute(response)).Result;

            var bundle = ResponseExtractor.Extract(response, questionnaire).Bundle!;

            Assert.Equal(
                rule.Scores.Where(s => s.Value is not null).Select(s => (s.Code.Code, s.Value!.Value)),
                bundle.Entry.Select(e => (R4.Observation)e.Resource!).Where(o => o.Code!.Coding[0].System!.Value!.EndsWith("/score", StringComparison.Ordinal)).Select(o => (o.Code!.Coding[0].Code!.Value!, ((R4.Quantity)o.Value!).Value!.Value!.Value)));
            Assert.Equal(response.Item.Count(i => i.LinkId?.Value == "psfs.activity"), bundle.Entry.Count(e => ((R4.Observation)e.Resource!).Code!.Coding[0].Code!.Value == "psfs-activity"));
        }
    }

    [Fact]
    public void ContributingFactors_AnswersAboutHarmAndMood_AreNeverTakenOutWithoutALabel()
    {
        var questionnaire = GuideQuestionnaires.Find("contributing-factors")!;
        var response = AnyForm.Fill(questionnaire, 1);
        var record = (R4.Observation)Assert.Single(ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry).Resource!;

        Assert.Contains(response.Item, i => i.LinkId?.Value == "apart" && i.Item.Count == 2);
        Assert.Equal(10, record.Component.Count);
        Assert.DoesNotContain(record.Component, c => c.Code!.Coding[0].Code!.Value is "harmful-events" or "mood");
        response.Item.RemoveAll(i => i.LinkId?.Value == "factor");
        Assert.Empty(ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry);
    }

    [Fact]
    public void SessionReaction_OfASession_NamesItWithoutSayingWhy()
    {
        var questionnaire = GuideQuestionnaires.Find("session-reaction")!;
        var response = Enumerable.Range(0, 20).Select(seed => AnyForm.Fill(questionnaire, seed)).First(r => r.Item.Exists(i => i.LinkId?.Value == "reaction"));

        var reaction = (R4.AdverseEvent)ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry[0].Resource!;
        response.PartOf.Clear();
        var alone = (R4.AdverseEvent)ResponseExtractor.Extract(response, questionnaire).Bundle!.Entry[0].Resource!;

        Assert.Equal("Procedure/session-one", Assert.Single(reaction.SuspectEntity).Instance!.Reference!.Value);
        Assert.Empty(reaction.SuspectEntity[0].Causality);
        var said = response.Item.First(i => i.LinkId?.Value == "reaction").Item.ToDictionary(i => i.LinkId!.Value!, i => (i.Answer[0].Value as R4.Coding)?.Code?.Value);
        Assert.Equal(
            (said["reaction.kind"], said["reaction.severity"], said["reaction.outcome"]),
            (reaction.Event!.Coding[0].Code!.Value, reaction.Severity!.Coding[0].Code!.Value, reaction.Outcome!.Coding[0].Code!.Value));
        Assert.Empty(alone.SuspectEntity);
    }

    [Fact]
    public void UrgentSigns_EveryTick_ShowsWhatToDoAtOnce()
    {
        var items = Items(GuideQuestionnaires.Find("urgent-signs")!.Item).ToList();
        var signs = items.Single(i => i.LinkId?.Value == "urgent-signs").AnswerOption.Select(o => ((R4.Coding)o.Value!).Code!.Value).Where(code => code != "none");
        var help = items.Single(i => i.LinkId?.Value == "urgent-signs-help");

        Assert.Equal("any", help.EnableBehavior?.Value);
        Assert.Equal(signs, help.EnableWhen.Select(w => ((R4.Coding)w.Answer!).Code!.Value));
        Assert.All(help.EnableWhen, w => Assert.Equal("urgent-signs", w.Question!.Value));
        Assert.Contains("emergency number", help.Text!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void BeforeTouch_AYesWithPlacesLeftOut_PermitsAndDeniesThem()
    {
        var questionnaire = GuideQuestionnaires.Find("before-touch")!;
        var consents = Enumerable.Range(0, 30).Select(seed => AnyForm.Fill(questionnaire, seed))
            .Select(r => (Response: r, Consent: ResponseExtractor.Extract(r, questionnaire).Bundle!.Entry.Select(e => e.Resource).OfType<R4.Consent>().Single())).ToList();

        Assert.All(consents, c =>
        {
            var agreed = c.Response.Item.Single(i => i.LinkId?.Value == "touch").Answer[0].Value is R4.FhirBoolean { Value: true };
            var places = c.Response.Item.SingleOrDefault(i => i.LinkId?.Value == "touch-not-here")?.Answer.Select(a => ((R4.Coding)a.Value!).Code!.Value) ?? [];
            Assert.Equal(agreed ? "permit" : "deny", c.Consent.Provision!.Type!.Value);
            Assert.Equal(places, c.Consent.Provision.Provision.SelectMany(p => p.Code).Select(code => code.Coding[0].Code!.Value));
            Assert.All(c.Consent.Provision.Provision, p => Assert.Equal("deny", p.Type!.Value));
        });
        Assert.Contains(consents, c => c.Consent.Provision!.Provision.Count > 0);
        Assert.Contains(consents, c => c.Consent.Provision!.Type!.Value == "deny");
    }

    private static IEnumerable<R4.Questionnaire.ItemComponent> Items(IEnumerable<R4.Questionnaire.ItemComponent> items) => items.SelectMany(i => Items(i.Item).Prepend(i));
}
