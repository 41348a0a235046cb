using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Clinical;

public sealed class FollowUpBundleTests
{
    private static readonly FollowUpAnswers Complete = new()
    {
        Peg = new(6, 7, 6), WeekKind = WeekKinds.Usual, Impression = ImpressionsOfChange.NoChange, ImpressionAnchor = new DateOnly(2025, 2, 3),
    };

    [Fact]
    public void Make_CompleteAnswers_FilesResponseScoreWeekAndImpression()
    {
        var bundle = FollowUpBundle.Make(Complete, Samples.FollowUp);

        Assert.Equal(["QuestionnaireResponse", "Observation", "Observation", "Observation", "Provenance"], bundle.Entry.Select(e => e.Resource!.TypeName));
        var peg = Find(bundle, "peg")!;
        Assert.Equal(6.3m, Assert.IsType<R4.Quantity>(peg.Value).Value!.Value);
        Assert.Equal(bundle.Entry[0].FullUrl!.Value, Assert.Single(peg.DerivedFrom).Reference!.Value);
        Assert.Equal("Patient/amara", Assert.Single(peg.Performer).Reference!.Value);
        Assert.StartsWith("2025-06-03T20:15:00", Assert.IsType<R4.FhirDateTime>(peg.Effective).Value, StringComparison.Ordinal);
        Assert.EndsWith("+01:00", ((R4.FhirDateTime)peg.Effective!).Value, StringComparison.Ordinal);
        Assert.Equal("2025-02-03", Assert.IsType<R4.FhirDateTime>(Find(bundle, "impression-of-change")!.Component[0].Value).Value);
    }

    [Fact]
    public void Make_Twice_GivesTheSameIdentities_AndAnotherOccurrenceGivesOthers()
    {
        var first = FollowUpBundle.Make(Complete, Samples.FollowUp);
        var other = FollowUpBundle.Make(Complete, Samples.FollowUp with { OccurrenceId = new Guid("0197a3c0-0000-7000-8000-000000000003") });

        Assert.Equal(FhirJson.WriteToString(first), FhirJson.WriteToString(FollowUpBundle.Make(Complete, Samples.FollowUp)));
        Assert.Empty(first.Entry.Select(e => e.FullUrl!.Value).Intersect(other.Entry.Select(e => e.FullUrl!.Value)));
    }

    [Fact]
    public void Make_ImpressionWithoutItsDate_StaysInTheResponse()
    {
        var bundle = FollowUpBundle.Make(Complete with { ImpressionAnchor = null }, Samples.FollowUp);

        Assert.Null(Find(bundle, "impression-of-change"));
        Assert.Contains(((R4.QuestionnaireResponse)bundle.Entry[0].Resource!).Item, i => i.LinkId?.Value == "impression");
    }

    [Fact]
    public void Make_ProxyAnswered_IsNotThePatientsWord()
    {
        var bundle = FollowUpBundle.Make(Complete, Samples.FollowUp with { AnsweredBy = AnsweredBy.Proxy, AnsweredByName = "Tunde, son" });

        Assert.Null(Find(bundle, "peg")!.Performer[0].Reference);
        Assert.Equal("Tunde, son", Find(bundle, "peg")!.Performer[0].Display!.Value);
        Assert.Equal("RelatedPerson", ((R4.QuestionnaireResponse)bundle.Entry[0].Resource!).Source!.Type!.Value);
    }

    [Fact]
    public void RoundTrip_ThroughJson_GivesTheSameAnswers()
    {
        foreach (var answers in new[] { Complete, new FollowUpAnswers { WeekKind = WeekKinds.Flare }, new FollowUpAnswers { Peg = new(null, 0, 10) } })
        {
            var json = FhirJson.Write(FollowUpResponse.ToQuestionnaireResponse(answers, Samples.FollowUp));
            var reading = FollowUpResponse.FromQuestionnaireResponse(FhirJson.Parse<R4.QuestionnaireResponse>(json).Value!);

            Assert.Empty(reading.Issues);
            Assert.Equal(new FollowUpReading(answers, AnsweredBy.Self), reading.Value);
        }
    }

    [Fact]
    public void ImpressionsOfChange_Ordinals_RunFromVeryMuchBetterToVeryMuchWorse()
    {
        Assert.Equal(1, ImpressionsOfChange.Ordinal(ImpressionsOfChange.VeryMuchBetter));
        Assert.Equal(4, ImpressionsOfChange.Ordinal(ImpressionsOfChange.NoChange));
        Assert.Equal(7, ImpressionsOfChange.Ordinal(ImpressionsOfChange.VeryMuchWorse));
        Assert.Null(ImpressionsOfChange.FromOrdinal(8));
    }

    private static R4.Observation? Find(R4.Bundle bundle, string code) =>
        bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>().FirstOrDefault(o => o.Code!.Coding[0].Code!.Value == code);
}
