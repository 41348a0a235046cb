using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Guide;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class GuideConformanceTests
{
    private static readonly DefinitionStore Guide = EmbeddedGuide.Definitions;
    private static readonly BundleChecker Checker = new(Guide, FhirCanonicals.Base);

    [Fact]
    public void AssessmentBundle_AnyAssessment_KeepsToTheGuide()
    {
        foreach (var assessment in Enumerable.Range(0, 300).Select(Samples.Random).Where(a => !a.IsEmpty).Prepend(Samples.Full))
        {
            Assert.Empty(Checker.Check(AssessmentBundle.Make(assessment, Samples.Context)).Issues);
            Assert.Empty(Checker.Check(AssessmentBundle.Make(assessment, Samples.Context with { Performer = null, Encounter = null })).Issues);
        }
    }

    [Fact]
    public void Canonicals_OfTheCode_AreTheGuides()
    {
        var config = File.ReadAllLines(Path.Combine(Repository.Root, "profiles", "sushi-config.yaml"));

        Assert.Contains($"canonical: {FhirCanonicals.Base}", config);
        Assert.Contains(config, line => line.StartsWith($"version: {FhirCanonicals.Version}", StringComparison.Ordinal));
    }

    [Fact]
    public void AssessmentResponse_Item_CarriesTheWordsOfItsQuestion()
    {
        var response = AssessmentResponse.ToQuestionnaireResponse(Samples.Full, Samples.Context);

        Assert.All(response.Item, item => Assert.False(string.IsNullOrEmpty(item.Text?.Value), item.LinkId?.Value));
    }

    [Fact]
    public void AssessmentBundle_ControlCase_WithoutABodySiteIsFound()
    {
        var bundle = AssessmentBundle.Make(Samples.Full, Samples.Context);
        bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>().First(o => o.BodySite is not null).BodySite = null;

        Assert.False(Checker.Check(bundle).IsConformant);
    }

    [Fact]
    public void FollowUpBundle_AnyAnswers_KeepsToTheGuide()
    {
        foreach (var by in AnsweredBy.All)
        {
            foreach (var week in WeekKinds.All.Append(null))
            {
                foreach (var impression in ImpressionsOfChange.All.Append(null))
                {
                    foreach (var peg in new PegAnswers[] { new(), new(5, null, 7), new(0, 0, 0), new(10, 9, 8) })
                    {
                        var answers = new FollowUpAnswers { Peg = peg, WeekKind = week, Impression = impression, ImpressionAnchor = new DateOnly(2025, 2, 3) };
                        Assert.Empty(Checker.Check(FollowUpBundle.Make(answers, Samples.FollowUp with { AnsweredBy = by })).Issues);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("fascial-assessment", typeof(Physology.Fhir.Clinical.Assessments.LinkIds))]
    [InlineData("follow-up-core", typeof(Physology.Fhir.Clinical.FollowUps.LinkIds))]
    public void Questionnaire_OfTheGuide_HasTheLinkIdsOfTheCode(string id, Type linkIds)
    {
        var bytes = EmbeddedGuide.Find($"Questionnaire-{id}.json");
        Assert.True(bytes is not null, $"The guide has no Questionnaire {id}");
        var questionnaire = FhirJson.Parse<R4.Questionnaire>(bytes).Value!;
        var found = Nested(questionnaire.Item, null).ToList();

        Assert.Equal(linkIds.GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(), found.Where(i => i.Type != "display").Select(i => i.LinkId).Order());
        Assert.All(found.Where(i => i.Type != "display"), i => Assert.Equal(i.LinkId.Contains('.', StringComparison.Ordinal) ? i.LinkId[..i.LinkId.LastIndexOf('.')] : null, i.Parent));
    }

    private static IEnumerable<(string LinkId, string? Type, string? Parent)> Nested(IEnumerable<R4.Questionnaire.ItemComponent> items, string? parent) =>
        items.SelectMany(i => Nested(i.Item, i.LinkId!.Value).Prepend((i.LinkId!.Value!, i.Type?.Value, parent)));
}
