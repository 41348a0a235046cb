using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Sdc;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical.Responses;

public sealed class ResponseBundleTests
{
    private const string Patient = "Patient/p1";

    private static readonly BundleChecker Checker = new(EmbeddedGuide.Definitions, FhirCanonicals.Base);

    private static readonly ResponseContext Context = new()
    {
        ResponseId = Guid.Parse("0190a0b0-0000-7000-8000-000000000001"),
        ConnectionId = "ehr",
        Patient = Patient,
        Encounter = "Encounter/e1",
        Author = "Practitioner/gp",
        AuthorDisplay = "Dr Okafor",
        FiledAt = new DateTimeOffset(2026, 3, 4, 10, 11, 12, TimeSpan.FromHours(1)),
    };

    public static TheoryData<string> Instruments =>
    [
        "pain-intensity", "peg", "fibromyalgia-survey", "siqr", "fiqr", "psfs", "impression-of-change", "phq-2", "phq-8", "phq-9", "gad-7",
    ];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Make_RandomCompleteForms_KeepToTheGuideAndSayWhatTheQuestionnaireExtracts(string code)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        var random = new Random(20260304);
        for (var i = 0; i < 60; i++)
        {
            var response = Complete(questionnaire, RandomForm.Fill(questionnaire, random));

            var filing = ResponseBundle.Make(response, questionnaire, Context);

            Assert.Empty(filing.Notes);
            Assert.Empty(Checker.Check(filing.Bundle).Issues);
            Assert.Equal(Extracted(response, questionnaire), Observations(filing).Where(o => o.DataAbsentReason is null).Select(o => Facts(o, filing.Bundle.Entry[0].FullUrl!.Value!)).Where(f => IsTemplated(questionnaire, f.Code)).Order());
        }
    }

    [Theory]
    [InlineData("urgent-signs", true)]
    [InlineData("contributing-factors", true)]
    [InlineData("week-kind", true)]
    [InlineData("follow-up-core", true)]
    [InlineData("session-reaction", false)]
    [InlineData("before-touch", false)]
    public void Make_QuestionnaireWithoutAScore_KeepsToTheGuideWithItsRecordsOrSaysWhyNot(string code, bool isExtracted)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        foreach (var who in AnsweredBy.All)
        {
            var context = Context with { AnsweredBy = who };
            var response = Complete(questionnaire, RandomForm.Fill(questionnaire, new Random(5)), context);

            var filing = ResponseBundle.Make(response, questionnaire, context);

            Assert.Empty(Checker.Check(filing.Bundle).Issues);
            Assert.Equal(isExtracted, filing.Bundle.Entry.Count > 2);
            Assert.Equal(isExtracted, filing.Notes.Count == 0);
        }
    }

    [Theory]
    [InlineData(2)] // the instrument's own rule would fill these in
    [InlineData(3)]
    public void Make_AnswersMissing_SaysTheRangeInsteadOfAValue(int missing)
    {
        var filing = Make("phq-9", r => Group(r).RemoveRange(0, missing));

        var score = Observations(filing).Single();
        Assert.Null(score.Value);
        Assert.StartsWith($"Not all was answered ({missing} missing): between ", score.DataAbsentReason!.Text!.Value, StringComparison.Ordinal);
        Assert.Equal(5, score.ReferenceRange.Count);
        Assert.Empty(Checker.Check(filing.Bundle).Issues);
    }

    [Fact]
    public void Make_ScoreRefused_StillRaisesTheAlertAboutSelfHarm()
    {
        var filing = Make("phq-9", r =>
        {
            Group(r)[0].Answer[0].Value = new R4.FhirString("now and then");
            Group(r)[8].Answer[0].Value = new R4.Coding { System = "http://loinc.org", Code = "LA6571-9" };
        });

        Assert.IsType<ScoringOutcome.Refused>(filing.Scoring);
        Assert.Empty(Observations(filing));
        Assert.Equal(ScoreAlerts.SelfHarm, Assert.Single(filing.Alerts).Code);
    }

    [Fact]
    public void Make_TwoImpressionsOfChange_GivesNone()
    {
        var filing = Make("impression-of-change", r =>
        {
            var impression = r.Item.Single(i => i.LinkId!.Value == "impression");
            impression.Answer.Add((R4.QuestionnaireResponse.AnswerComponent)impression.Answer[0].DeepCopy());
        });

        Assert.IsType<ScoringOutcome.Refused>(filing.Scoring);
        Assert.Empty(Observations(filing));
    }

    [Fact]
    public void Make_BothBoundsInOneBand_NamesTheBand()
    {
        var filing = Make("gad-7", r => Group(r).ForEach(i => i.Answer[0].Value = new R4.Coding { System = "http://loinc.org", Code = "LA6568-5" }));

        var interpretation = Observations(filing).Single().Interpretation.Single();
        Assert.Equal((CodeSystems.ScoreBand, "GAD-7: minimal"), (interpretation.Coding.Single().System!.Value, interpretation.Text!.Value![..14]));
    }

    [Fact]
    public void Make_ProxyAnswers_AreNamedAsTheirsAndTheClinicianAsAuthor()
    {
        var context = Context with { AnsweredBy = AnsweredBy.Proxy, AnsweredByName = "Her sister" };
        var questionnaire = GuideQuestionnaires.Find("peg")!;

        var filing = ResponseBundle.Make(CompletedResponse.Of(RandomForm.Fill(questionnaire, new Random(1)), CanonicalOf(questionnaire), context), questionnaire, context);

        var response = (R4.QuestionnaireResponse)filing.Bundle.Entry[0].Resource!;
        Assert.Equal((null, "RelatedPerson", "Her sister"), (response.Source!.Reference?.Value, response.Source.Type!.Value, response.Source.Display!.Value));
        Assert.Equal(("Practitioner/gp", "Dr Okafor"), (response.Author!.Reference!.Value, response.Author.Display!.Value));
        Assert.Equal(AnsweredBy.Proxy, CompletedResponse.WhoAnswered(response));
        Assert.Equal("Her sister", Observations(filing).Single().Performer.Single().Display!.Value);
        Assert.Empty(Checker.Check(filing.Bundle).Issues);
    }

    [Fact]
    public void Make_HelperTyped_KeepsThePatientAsSourceAndTheHelperApart()
    {
        var context = Context with { AnsweredBy = AnsweredBy.Helper };
        var questionnaire = GuideQuestionnaires.Find("peg")!;

        var response = CompletedResponse.Of(RandomForm.Fill(questionnaire, new Random(1)), CanonicalOf(questionnaire), context);

        Assert.Equal(Patient, response.Source!.Reference!.Value);
        Assert.Equal(AnsweredBy.Helper, CompletedResponse.WhoAnswered(response));
    }

    [Theory]
    [InlineData("self", AuthorKind.PatientToClinician)]
    [InlineData("helper", AuthorKind.Helper)]
    [InlineData("proxy", AuthorKind.Proxy)]
    [InlineData("legal-authority", AuthorKind.Proxy)]
    public void Make_WhoeverAnswered_IsReadByTheTimelineAsTheSame(string who, AuthorKind kind)
    {
        var context = Context with { AnsweredBy = AnsweredBy.Find(who)! };
        var questionnaire = GuideQuestionnaires.Find("peg")!;

        var filing = ResponseBundle.Make(Complete(questionnaire, RandomForm.Fill(questionnaire, new Random(1)), context), questionnaire, context);

        var history = RecordReading.Read([], [.. filing.Bundle.Entry.Select(e => e.Resource!)]);
        Assert.Equal(kind, Assert.Single(history.Occasions).Author.Kind);
    }

    [Fact]
    public void Make_Twice_GivesTheSameIdentities()
    {
        var first = Make("phq-9", _ => { });
        var again = Make("phq-9", _ => { });
        var other = ResponseBundle.Make(
            Complete(GuideQuestionnaires.Find("phq-9")!, RandomForm.Fill(GuideQuestionnaires.Find("phq-9")!, new Random(7)), Context with { ConnectionId = "other" }),
            GuideQuestionnaires.Find("phq-9")!,
            Context with { ConnectionId = "other" });

        Assert.Equal(FhirJson.WriteToString(first.Bundle), FhirJson.WriteToString(again.Bundle));
        Assert.Empty(first.Bundle.Entry.Select(e => e.FullUrl!.Value).Intersect(other.Bundle.Entry.Select(e => e.FullUrl!.Value)));
        Assert.All(first.Bundle.Entry, e => Assert.NotNull(e.Request!.IfNoneExist?.Value));
    }

    [Fact]
    public void Make_KeptFromTheOnlineView_LabelsEverythingButTheProvenance()
    {
        var context = Context with { IsKeptFromOnlineView = true };
        var questionnaire = GuideQuestionnaires.Find("phq-9")!;

        var filing = ResponseBundle.Make(Complete(questionnaire, RandomForm.Fill(questionnaire, new Random(7)), context), questionnaire, context);

        Assert.Equal(
            [true, true, false],
            filing.Bundle.Entry.Select(e => e.Resource!.Meta!.Security.Exists(l => l.Code?.Value == SecurityLabels.KeepFromPatient.Code)));
    }

    [Fact]
    public void Make_OwnQuestionnaireWithObservations_FilesTheResponseLinkedToThem()
    {
        var questionnaire = Own("""
            "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}],
            "item":[{"linkId":"w","type":"quantity","text":"Weight","code":[{"system":"http://loinc.org","code":"29463-7"}]}]
            """);
        var response = Complete(questionnaire, Answered("w", new R4.Quantity { Value = 70, Unit = "kg", System = "http://unitsofmeasure.org", Code = "kg" }));

        var filing = ResponseBundle.Make(response, questionnaire, Context);

        var observation = Assert.Single(Observations(filing));
        Assert.Equal([filing.Bundle.Entry[0].FullUrl!.Value], observation.DerivedFrom.Select(r => r.Reference!.Value));
        Assert.Equal(FhirCanonicals.ItemIdentifier, observation.Identifier[0].System!.Value);
        Assert.DoesNotContain(response.Identifier!.Value!.Value!, observation.DerivedFrom[0].Reference!.Value!.Replace(filing.Bundle.Entry[0].FullUrl!.Value!, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_OwnQuestionnaireThatWritesAPatient_FilesTheAnswersAlone()
    {
        var questionnaire = Own("""
            "contained":[{"resourceType":"Patient","id":"p","active":true}],
            "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtract","extension":[{"url":"template","valueReference":{"reference":"#p"}}]}],
            "item":[{"linkId":"w","type":"string","text":"Name"}]
            """);

        var filing = ResponseBundle.Make(Complete(questionnaire, Answered("w", new R4.FhirString("x"))), questionnaire, Context);

        Assert.Contains("also writes Patient", Assert.Single(filing.Notes), StringComparison.Ordinal);
        Assert.Equal(["QuestionnaireResponse", "Provenance"], filing.Bundle.Entry.Select(e => e.Resource!.TypeName));
        Assert.Empty(Checker.Check(filing.Bundle).Issues);
    }

    [Fact]
    public void Make_TotalThatTheClientSent_IsNotTheScore()
    {
        var questionnaire = GuideQuestionnaires.Find("phq-9")!;
        var honest = ResponseBundle.Make(Complete(questionnaire, RandomForm.Fill(questionnaire, new Random(7))), questionnaire, Context);

        var forged = ResponseBundle.Make(Complete(questionnaire, RandomForm.Fill(questionnaire, new Random(7), total: 1)), questionnaire, Context);

        Assert.True(Observations(honest).Single().Value!.IsExactly(Observations(forged).Single().Value));
    }

    [Fact]
    public void Of_GroupsWithNothingInThem_AreLeftOut()
    {
        var answers = new R4.QuestionnaireResponse { Item = [new() { LinkId = "g", Item = [new() { LinkId = "q" }] }, new() { LinkId = "a", Answer = [new() { Value = new R4.Integer(1) }] }] };

        var response = CompletedResponse.Of(answers, "urn:x|1", Context);

        Assert.Equal(["a"], response.Item.Select(i => i.LinkId!.Value));
        Assert.Equal(2, answers.Item.Count);
    }

    private static ResponseFiling Make(string code, Action<R4.QuestionnaireResponse> change)
    {
        var questionnaire = GuideQuestionnaires.Find(code)!;
        var answers = RandomForm.Fill(questionnaire, new Random(7));
        change(answers);
        return ResponseBundle.Make(Complete(questionnaire, answers), questionnaire, Context);
    }

    private static R4.QuestionnaireResponse Complete(R4.Questionnaire questionnaire, R4.QuestionnaireResponse answers, ResponseContext? context = null) =>
        CompletedResponse.Of(answers, CanonicalOf(questionnaire), context ?? Context);

    private static string CanonicalOf(R4.Questionnaire questionnaire) => $"{questionnaire.Url!.Value}|{questionnaire.Version!.Value}";

    private static List<R4.QuestionnaireResponse.ItemComponent> Group(R4.QuestionnaireResponse response) => response.Item.Single(i => i.Item.Count > 0).Item;

    private static IEnumerable<R4.Observation> Observations(ResponseFiling filing) => filing.Bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>();

    private static R4.Questionnaire Own(string members) => FhirJson.Parse<R4.Questionnaire>(
        $$"""{"resourceType":"Questionnaire","url":"https://clinic.example/q","version":"1","status":"active",{{members}}}""").Value!;

    private static R4.QuestionnaireResponse Answered(string linkId, R4.DataType value) => new() { Item = [new() { LinkId = linkId, Answer = [new() { Value = value }] }] };

    // Decision 12: code, value, unit, subject, effective, derivedFrom.
    private static IEnumerable<ScoreFacts> Extracted(R4.QuestionnaireResponse response, R4.Questionnaire questionnaire)
    {
        var named = (R4.QuestionnaireResponse)response.DeepCopy();
        named.Id = "r1";
        return ResponseExtractor.Extract(named, questionnaire).Bundle!.Entry.Select(e => Facts((R4.Observation)e.Resource!, "QuestionnaireResponse/r1")).Order();
    }

    private static bool IsTemplated(R4.Questionnaire questionnaire, string code) =>
        questionnaire.Contained.OfType<R4.Observation>().Any(o => o.Code!.Coding[0].Code!.Value == code);

    private static ScoreFacts Facts(R4.Observation observation, string response)
    {
        var value = observation.Value as R4.Quantity;
        return new ScoreFacts(
            observation.Code!.Coding[0].Code!.Value!,
            string.Join(' ', observation.Code.Coding.Select(c => $"{c.System?.Value}|{c.Code?.Value}").Order(StringComparer.Ordinal)),
            value?.Value?.Value,
            $"{value?.System?.Value}|{value?.Code?.Value}",
            observation.Subject!.Reference!.Value!,
            ((R4.FhirDateTime)observation.Effective!).ValueText!,
            observation.DerivedFrom.Exists(r => r.Reference!.Value == response));
    }

    private sealed record ScoreFacts(string Code, string Coded, decimal? Value, string Unit, string Subject, string Effective, bool IsDerivedFromResponse) : IComparable<ScoreFacts>
    {
        public int CompareTo(ScoreFacts? other) => string.CompareOrdinal(Code, other?.Code);
    }
}
