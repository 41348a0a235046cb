using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;
using Physology.Fhir.Clinical.Timeline;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

public sealed class RecordReadingTests
{
    private static readonly Guid AssessmentId = Guid.Parse("0f0e0d0c-0b0a-4908-8706-050403020100");

    [Fact]
    public void Read_ResponseAndItsObservations_CountOnce()
    {
        var history = RecordReading.Read(Filed(Assessed()), []);

        var occasion = Assert.Single(history.Occasions);
        Assert.True(occasion.IsSignedAssessment);
        Assert.Equal(WeekKind.Flare, occasion.Week);
        Assert.Equal(26m, occasion.Find(Measure.Peg)!.RawSum);
        Assert.Equal(10m, occasion.Find(Measure.WorstPain)!.Value);
        Assert.Equal(AuthorKind.PatientToClinician, occasion.Author.Kind);
    }

    [Fact]
    public void Read_SameThingFiledAndWaiting_IsTheFiledOne()
    {
        var history = RecordReading.Read(Filed(Assessed()), Resources(Assessed()));

        Assert.False(Assert.Single(history.Occasions).IsWaiting);
    }

    [Fact]
    public void Read_OnlyWaiting_IsShownAsWaiting()
    {
        var history = RecordReading.Read([], Resources(Assessed()));

        Assert.True(history.Occasions[0].IsWaiting);
        Assert.StartsWith("waiting/", history.Occasions[0].Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EnteredInError_IsLeftOut()
    {
        var filed = Filed(Assessed());
        foreach (var resource in filed)
        {
            switch (resource)
            {
                case R4.QuestionnaireResponse response: response.Status = "entered-in-error"; break;
                case R4.Observation observation: observation.Status = "entered-in-error"; break;
            }
        }

        Assert.Empty(RecordReading.Read(filed, []).Occasions);
    }

    [Fact]
    public void Read_AmendedResponse_SupersedesTheFirst()
    {
        var first = Filed(Assessed()).OfType<R4.QuestionnaireResponse>().Single();
        var amended = Filed(Assessed(9)).OfType<R4.QuestionnaireResponse>().Single();
        amended.Id = "other";
        amended.Status = "amended";

        var history = RecordReading.Read([first, amended], []);

        Assert.Equal(27m, Assert.Single(history.Occasions).Find(Measure.Peg)!.RawSum);
    }

    [Fact]
    public void Read_FollowUp_HasItsAnchorAndItsAuthor()
    {
        var bundle = FollowUpBundle.Make(
            new FollowUpAnswers { Peg = new PegAnswers(6, 7, 6), WeekKind = WeekKinds.Usual, Impression = ImpressionsOfChange.NoChange, ImpressionAnchor = new DateOnly(2025, 2, 3) },
            new FollowUpContext { OccurrenceId = AssessmentId, ConnectionId = "c", Patient = "Patient/amara", SubmittedAt = Histories.At("2025-02-17") });

        var occasion = Assert.Single(RecordReading.Read(Filed(bundle), []).Occasions);

        Assert.Equal(AuthorKind.Patient, occasion.Author.Kind);
        Assert.Equal(("2025-02-03", 4m), (occasion.Find(Measure.Impression)!.Anchor, occasion.Find(Measure.Impression)!.Value!.Value));
    }

    [Fact]
    public void Read_PhqWithoutPlaces_IsOneOccasionWithItsItem()
    {
        var total = Phq("1", "44261-6", 11);
        var item = Phq("2", "44260-8", 1);

        var occasion = Assert.Single(RecordReading.Read([total, item], []).Occasions);

        Assert.Equal(11m, occasion.Find(Measure.Phq9)!.Value);
        Assert.Equal(1m, occasion.Find(Measure.Phq9Item9)!.Value);
    }

    [Fact]
    public void Read_ValueOfAPlace_IsNeverTheOverallValue()
    {
        var peg = new R4.Observation
        {
            Id = "1", Status = "final", Effective = new R4.FhirDateTime { Value = "2025-06-03" },
            Code = new R4.CodeableConcept { Coding = { new R4.Coding { System = CodeSystems.Score, Code = "peg" } } },
            BodySite = new R4.CodeableConcept { Text = "knee" },
            Value = new R4.Quantity { Value = 5m },
        };

        Assert.All(RecordReading.Read([peg], []).Occasions, o => Assert.Null(o.Find(Measure.Peg)));
    }

    private static R4.Observation Phq(string id, string loinc, decimal value) => new()
    {
        Id = id, Status = "final", Effective = new R4.FhirDateTime { Value = "2025-06-03T09:00:00Z" },
        Code = new R4.CodeableConcept { Coding = { new R4.Coding { System = CodeSystems.Loinc, Code = loinc } } },
        Performer = { new R4.ResourceReference { Reference = "Patient/brian" } },
        Value = new R4.Quantity { Value = value },
    };

    private static R4.Bundle Assessed(int third = 8) => AssessmentBundle.Make(
        new FascialAssessment
        {
            PainSites = [new PainSite("b-lower-back-l", 10), new PainSite("f-outer-hip-l", 7)],
            Peg = new PegAnswers(9, 9, third),
            WeekKind = WeekKinds.Flare,
        },
        new AssessmentContext
        {
            AssessmentId = AssessmentId, ConnectionId = "c", Patient = "Patient/amara", Performer = "Practitioner/gp-okafor",
            PerformerDisplay = "Dr Ngozi Okafor", SignedAt = Histories.At("2025-02-03"),
        });

    private static List<R4.Resource> Resources(R4.Bundle bundle) => [.. bundle.Entry.Select(e => e.Resource).OfType<R4.Resource>()];

    // As an EHR would: an id for each, and references to it.
    private static List<R4.Resource> Filed(R4.Bundle bundle)
    {
        var ids = bundle.Entry.Select((entry, index) => (entry, index)).ToDictionary(x => x.entry.FullUrl!.Value!, x => (x.entry.Resource!.TypeName, Id: "r" + x.index));
        foreach (var entry in bundle.Entry)
        {
            entry.Resource!.Id = ids[entry.FullUrl!.Value!].Id;
            if (entry.Resource is R4.Observation observation)
            {
                foreach (var reference in observation.DerivedFrom.Where(r => ids.ContainsKey(r.Reference!.Value!)))
                {
                    var (type, id) = ids[reference.Reference!.Value!];
                    reference.Reference = $"{type}/{id}";
                }
            }
        }

        return Resources(bundle);
    }
}
