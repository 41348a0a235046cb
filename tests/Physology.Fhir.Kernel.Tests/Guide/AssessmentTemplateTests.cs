using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.Kernel.Tests.Clinical;
using Physology.Fhir.Kernel.Tests.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>What the templates of the assessment and of the follow-up give is what the service files, by anybody's engine.</summary>
public sealed class AssessmentTemplateTests
{
    private static readonly R4.Questionnaire Assessment = GuideQuestionnaires.Find("fascial-assessment")!;
    private static readonly R4.Questionnaire FollowUp = GuideQuestionnaires.Find("follow-up-core")!;

    [Fact]
    public void Assessment_TwoHundredCompleteOnes_AreExtractedAsTheyAreFiled()
    {
        foreach (var assessment in Enumerable.Range(0, 200).Select(Complete))
        {
            AssertSame(AssessmentBundle.Make(assessment, Samples.Context), Assessment);
        }
    }

    [Fact]
    public void Assessment_TwoHundredOfAnyKind_GiveWhatIsFiledButForWhatCannotBeScored()
    {
        foreach (var assessment in Enumerable.Range(0, 300).Select(Samples.Random).Where(a => !a.IsEmpty))
        {
            var filed = AssessmentBundle.Make(assessment, Samples.Context);
            var (extracted, _) = Extract(filed, Assessment);

            // Reasons and ranges of what cannot be scored are the service's alone; the panel then holds what there is.
            Assert.Equal(Said(filed).Where(s => !IsOfScores(s)).Order(StringComparer.Ordinal), Said(extracted).Where(s => !IsOfScores(s)).Order(StringComparer.Ordinal));
            Assert.Subset(Said(filed).Where(IsValued).ToHashSet(StringComparer.Ordinal), Said(extracted).Where(IsValued).ToHashSet(StringComparer.Ordinal));
            Assert.Equal(extracted.Entry.SkipLast(1).Select(e => e.FullUrl!.Value).Order(StringComparer.Ordinal), Observations(extracted).TakeLast(1).SelectMany(p => p.HasMember).Select(m => m.Reference!.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Assessment_NothingForAPanel_GivesNoRecord()
    {
        var (extracted, report) = Extract(AssessmentBundle.Make(new FascialAssessment { NextStep = NextSteps.StartPlan, Note = "Seen." }, Samples.Context), Assessment);

        Assert.Empty(extracted.Entry);
        Assert.True(report.IsConformant);
    }

    [Fact]
    public void Assessment_TotalsThatCameWithTheForm_AreNotRead()
    {
        var filed = AssessmentBundle.Make(Complete(1), Samples.Context);
        var honest = Extract(filed, Assessment).Bundle;
        var response = Response(filed);
        response.Item.First(i => i.LinkId?.Value == "peg").Item.Add(new() { LinkId = "peg.total", Answer = [new() { Value = new R4.FhirDecimal(0.1m) }] });
        response.Item.First(i => i.LinkId?.Value == "acr").Item.Add(new() { LinkId = "acr.status", Answer = [new() { Value = new R4.FhirString("reached") }] });

        var extracted = ResponseExtractor.Extract(response, Assessment);

        Assert.Empty(extracted.Report.Issues);
        Assert.Equal(Said(honest), Said(extracted.Bundle!));
        Assert.Empty(AssessmentResponse.FromQuestionnaireResponse(extracted.Response!).Issues);
    }

    [Fact]
    public void FollowUp_AnyCompleteAnswers_AreExtractedAsTheyAreFiled()
    {
        var random = new Random(20250603);
        foreach (var by in AnsweredBy.All)
        {
            for (var i = 0; i < 60; i++)
            {
                var answers = new FollowUpAnswers
                {
                    Peg = new(random.Next(11), random.Next(11), random.Next(11)), WeekKind = WeekKinds.All[random.Next(WeekKinds.All.Count)],
                    Impression = i % 5 == 0 ? null : ImpressionsOfChange.All[random.Next(7)], ImpressionAnchor = i % 5 == 0 ? null : new DateOnly(2025, 2, 3),
                };
                AssertSame(FollowUpBundle.Make(answers, Samples.FollowUp with { AnsweredBy = by }), FollowUp);
            }
        }
    }

    [Fact]
    public void WorkedAssessment_ItsAnswers_GiveTheNumbersOfItsRecords()
    {
        var document = (R4.Bundle)GuideExampleFiles.Read("Bundle-worked-assessment.json");
        var response = document.Entry.Select(e => e.Resource).OfType<R4.QuestionnaireResponse>().Single();

        var extracted = ResponseExtractor.Extract(response, Assessment);

        Assert.Empty(extracted.Report.Issues);
        var taken = Observations(extracted.Bundle!).ToLookup(o => o.Code!.Coding[0].Code!.Value!, Told);
        var held = Observations(document).Where(o => taken.Contains(o.Code!.Coding[0].Code!.Value!)).ToList();
        Assert.Equal(["pain-duration", "pain-site", "peg", "psfs-activity", "restriction", "suspected-contributor", "urgent-signs"], held.Select(o => o.Code!.Coding[0].Code!.Value!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(held, o => Assert.Contains(Told(o), taken[o.Code!.Coding[0].Code!.Value!]));

        // The record of PEG in the document carries no parts: they may be left out.
        static string Told(R4.Observation o) => $"{Value(o.Value)} {(o.Code!.Coding[0].Code!.Value == "peg" ? "" : string.Join(',', o.Component.Select(c => $"{c.Code!.Coding[0].Code!.Value}={Value(c.Value)}")))}";
    }

    [Fact]
    public void Comparison_ControlCase_AnotherValueIsTold()
    {
        var filed = AssessmentBundle.Make(Complete(3), Samples.Context);
        var (extracted, _) = Extract(filed, Assessment);
        var one = Observations(extracted).First(o => o.Value is R4.Quantity);
        ((R4.Quantity)one.Value!).Value = 77m;

        Assert.NotEqual(Said(filed).Order(StringComparer.Ordinal), Said(extracted).Order(StringComparer.Ordinal));
    }

    private static bool IsOfScores(string said) => said.Split('|')[0] is "peg" or "wpi" or "sss" or "fs" or "acr-2016" or "fascial-assessment";

    private static bool IsValued(string said) => said.Split('|')[0] is "peg" or "wpi" or "sss" or "fs" or "acr-2016";

    private static void AssertSame(R4.Bundle filed, R4.Questionnaire questionnaire)
    {
        var (extracted, report) = Extract(filed, questionnaire);

        Assert.Empty(report.Issues);
        Assert.Equal(Said(filed).Order(StringComparer.Ordinal), Said(extracted).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("templateExtract", FhirJson.WriteToString(extracted), StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.Checker.Validate(extracted).Issues, i => i.Severity >= IssueSeverity.Error);
        Assert.All(Observations(extracted), o => Assert.StartsWith(FhirCanonicals.Base, Assert.Single(o.Meta!.Profile).Value, StringComparison.Ordinal));
    }

    private static (R4.Bundle Bundle, ValidationReport Report) Extract(R4.Bundle filed, R4.Questionnaire questionnaire)
    {
        var extracted = ResponseExtractor.Extract(Response(filed), questionnaire);
        Assert.True(extracted.Bundle is not null, string.Join("; ", extracted.Report.Issues));
        return (extracted.Bundle, extracted.Report);
    }

    private static R4.QuestionnaireResponse Response(R4.Bundle filed)
    {
        var response = (R4.QuestionnaireResponse)filed.Entry[0].Resource!.DeepCopy();
        response.Id = "r1";
        return response;
    }

    // The records without what names them: each by its code, value, unit, subject, time, parts and what it refers to.
    private static List<string> Said(R4.Bundle bundle)
    {
        var names = bundle.Entry.Where(e => e.Resource is R4.Observation).ToDictionary(e => e.FullUrl!.Value!, e => Name((R4.Observation)e.Resource!, _ => ""));
        string Called(R4.ResourceReference reference) => reference.Reference!.Value is { } to && names.TryGetValue(to, out var name) ? name : "response";
        return [.. Observations(bundle).Select(o => Name(o, Called))];
    }

    private static string Name(R4.Observation observation, Func<R4.ResourceReference, string> called) => string.Join('|',
        observation.Code!.Coding[0].Code!.Value, Value(observation), observation.BodySite?.Coding[0].Code?.Value,
        observation.Category[0].Coding[0].Code!.Value, observation.Subject!.Reference!.Value, observation.Encounter?.Reference?.Value, ((R4.FhirDateTime)observation.Effective!).ValueText,
        observation.Performer[0].Reference?.Value ?? observation.Performer[0].Display?.Value,
        string.Join(',', observation.Component.Select(c => $"{c.Code!.Coding[0].Code!.Value}={Value(c.Value)}/{c.Interpretation.FirstOrDefault()?.Coding[0].Code?.Value}")),
        string.Join(',', observation.DerivedFrom.Select(called)), string.Join(',', observation.HasMember.Select(called)), observation.Note.FirstOrDefault()?.Text?.Value);

    // A place that was not touched is an answer of its list to a template and a reason for no value to the service.
    private static string Value(R4.Observation observation) =>
        observation.DataAbsentReason?.Coding[0].Code?.Value == "asked-declined" ? Value(new R4.CodeableConcept { Coding = [new R4.Coding { System = ExaminationOutcomes.Declined.System, Code = ExaminationOutcomes.Declined.Code, Display = ExaminationOutcomes.Declined.Display }] }) : Value(observation.Value);

    private static string Value(R4.DataType? value) => value switch
    {
        null => "no value",
        R4.Quantity q => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{q.Value!.Value:0.0###} {q.Unit!.Value} {q.System!.Value} {q.Code!.Value}"),
        R4.CodeableConcept c => $"{c.Coding[0].System!.Value}#{c.Coding[0].Code!.Value} {c.Coding[0].Display!.Value}",
        R4.PrimitiveType p => p.ValueText ?? "",
        _ => value.TypeName,
    };

    private static List<R4.Observation> Observations(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>()];

    // Everything that a score needs is there; what may be left out of a finding may still be.
    private static FascialAssessment Complete(int seed)
    {
        var random = new Random(seed);
        var any = Samples.Random(seed);
        return any with
        {
            PainSites = [.. any.PainSites.Select(s => s with { Worst = s.Worst ?? 5 })],
            Restrictions = [.. any.Restrictions.Select(r => r with { Outcome = r.Outcome == ExaminationOutcomes.Declined ? ExaminationOutcomes.NothingFound : r.Outcome })],
            Activity = any.Activity is { } activity ? activity with { Score = activity.Score ?? 4 } : null,
            Peg = new(random.Next(11), random.Next(11), random.Next(11)),
            Duration = PainDurations.All[random.Next(PainDurations.All.Count)],
            Acr = new()
            {
                Areas = [.. WpiAreas.All.Where(_ => random.Next(2) == 0)], CheckedEveryPlace = true, Fatigue = random.Next(4), Unrefreshed = random.Next(4), Cognitive = random.Next(4),
                Headaches = random.Next(2) == 0, LowerAbdomen = random.Next(2) == 0, Depression = random.Next(2) == 0,
            },
        };
    }
}
