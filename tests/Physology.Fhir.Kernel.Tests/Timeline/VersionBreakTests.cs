using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Filing;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>PEG as it would be after a correction (0.2.0) and then another recall period (1.0.0).</summary>
public sealed class VersionBreakTests
{
    private static readonly InstrumentCatalog Catalog = new([.. InstrumentList.All.Where(i => i != Peg.Instance), new LaterPeg()]);

    [Fact]
    public void Series_OtherMeaning_BreaksThereAndOnlyThere()
    {
        var points = Series.Of(Measure.Peg, Occasions(Course), []).Single().Points;

        Assert.Equal([BreakReason.First, BreakReason.None, BreakReason.VersionChanged, BreakReason.None], points.Select(p => p.Joins));
        Assert.Equal("looks back 14 days, before 7", points[2].Change);
        Assert.Contains('v', points[2].Marks);
    }

    [Fact]
    public void ChangeTable_AcrossTheBreak_ComparesNothing()
    {
        var row = Build(Occasions(Course)).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal(("8.67", "6.00"), (row.Baseline!.Text, row.Now!.Text));
        Assert.Null(row.Change);
        Assert.Equal((Verdict.CannotBeCompared, "other version"), (row.Verdict, row.Words));
        Assert.Contains('v', row.Marks);
    }

    [Fact]
    public void ChangeTable_BaselineAfterTheBreak_ComparesAgain()
    {
        var occasions = Occasions(Course);

        var row = Build(occasions, TimelineView.Default with { Baseline = occasions[2].Reference }).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal(("−1.00", Verdict.Better), (row.Change!.PointsText, row.Verdict));
    }

    [Fact]
    public void ChangeTable_CorrectionOfASpelling_ComparesAsBefore()
    {
        var row = Build(Occasions(Course[..2])).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal("−2.67", row.Change!.PointsText);
    }

    [Fact]
    public void Chart_OtherMeaning_HasALabelledGapAndNoBandBehindIt()
    {
        var chart = Build(Occasions(Course)).Charts.Single(c => c.Measure == Measure.Peg);

        var gap = Assert.Single(chart.Breaks);
        Assert.Equal("looks back 14 days, before 7", gap.Change);
        Assert.InRange(gap.At, chart.Points[1].Occasion.At, chart.Points[2].Occasion.At);
        Assert.Equal(gap.At, chart.BandUntil);
    }

    [Fact]
    public void Notes_OtherMeaning_SayWhatChangedAndSinceWhen() => Assert.Contains(
        "PEG: the questionnaire is another one from 3 Mar 2025 on (looks back 14 days, before 7); values before and after are not compared.",
        Build(Occasions(Course)).Notes);

    // The version of an answer that cannot be scored here is still known from the score that was filed with it.
    [Fact]
    public void Score_OfAVersionNeverInUseHere_IsAMarkThatIsNotCompared()
    {
        var score = new R4.Observation
        {
            Id = "o9", Status = "final", Effective = new R4.FhirDateTime { Value = "2025-03-31T09:00:00Z" },
            Code = new R4.CodeableConcept { Coding = { new R4.Coding { System = CodeSystems.Score, Code = "peg" } } },
            Performer = { new R4.ResourceReference { Reference = "Patient/amara" } },
            Value = new R4.Quantity { Value = 5m },
        };
        score.Extension.Add(new R4.Extension { Url = "http://hl7.org/fhir/StructureDefinition/workflow-instantiatesCanonical", Value = new R4.Canonical(Peg.Instance.Canonical + "|8.0.0") });

        var row = Build(RecordReading.Read([Answered("1", "0.1.0", "2025-02-03", 9, 9, 8), score], [], Catalog).Occasions).Rows.Single(r => r.Measure == Measure.Peg);

        Assert.Equal((Verdict.CannotBeCompared, "other version"), (row.Verdict, row.Words));
    }

    [Fact]
    public void Score_FiledByThisProduct_NamesTheVersionThatTheTimelineReads()
    {
        var bundle = AssessmentBundle.Make(
            new FascialAssessment { PainSites = [new PainSite("b-lower-back-l", 10)], Peg = new PegAnswers(9, 9, 8) },
            new AssessmentContext
            {
                AssessmentId = Guid.Parse("0f0e0d0c-0b0a-4908-8706-050403020100"), ConnectionId = "c", Patient = "Patient/amara", Performer = "Practitioner/gp",
                PerformerDisplay = "Dr N", SignedAt = Histories.At("2025-02-03"),
            });
        var alone = bundle.Entry.Select(e => e.Resource).OfType<R4.Observation>().Where(o => o.Code!.Coding.Any(c => c.Code?.Value == "peg")).ToList();

        var reading = Assert.Single(RecordReading.Read(alone, []).Occasions).Find(Measure.Peg)!;

        Assert.Equal("https://physology.org/fhir/Questionnaire/peg|0.1.0", ScoreProvenance.NamedIn(Assert.Single(alone)));
        Assert.Equal(("0.1.0", Peg.Instance.Versions), (reading.Version, reading.Versions));
    }

    [Fact]
    public void Line_ValueWithoutAVersionBetween_DoesNotHideTheBreak()
    {
        var occasions = Occasions(Course).ToList();
        occasions[2] = occasions[2] with { Readings = [occasions[2].Readings[0] with { Version = null }] };

        Assert.Equal([BreakReason.First, BreakReason.None, BreakReason.None, BreakReason.VersionChanged], Series.Of(Measure.Peg, occasions, []).Single().Points.Select(p => p.Joins));
    }

    [Fact]
    public void Response_OfAVersionNeverInUse_IsNamedAsNotUsed()
    {
        var history = RecordReading.Read([Answered("1", "7.0.0", "2025-02-03", 9, 9, 8)], [], Catalog);

        Assert.Empty(history.Occasions);
        Assert.Equal("QuestionnaireResponse/1: answers that cannot be scored as they stand (INS403).", Assert.Single(history.NotUsed));
    }

    private static readonly R4.QuestionnaireResponse[] Course =
    [
        Answered("1", "0.1.0", "2025-02-03", 9, 9, 8), Answered("2", "0.2.0", "2025-02-17", 6, 6, 6),
        Answered("3", "1.0.0", "2025-03-03", 7, 7, 7), Answered("4", "1.0.0", "2025-03-17", 6, 6, 6),
    ];

    private static IReadOnlyList<Occasion> Occasions(params R4.QuestionnaireResponse[] responses) => RecordReading.Read(responses, [], Catalog).Occasions;

    private static TimelineModel Build(IReadOnlyList<Occasion> occasions, TimelineView? view = null) => Histories.Build(occasions, (view ?? TimelineView.Default) with { Window = Window.All });

    private static R4.QuestionnaireResponse Answered(string id, string version, string day, int average, int enjoyment, int activity) => FhirJson.Parse<R4.QuestionnaireResponse>(
        $$"""
        {"resourceType":"QuestionnaireResponse","id":"{{id}}","status":"completed","questionnaire":"{{Peg.Instance.Canonical}}|{{version}}","authored":"{{day}}T09:00:00Z","author":{"reference":"Patient/amara"},"source":{"reference":"Patient/amara"},"item":[
        {"linkId":"peg.average","answer":[{"valueInteger":{{average}} } ] },{"linkId":"peg.enjoyment","answer":[{"valueInteger":{{enjoyment}} } ] },{"linkId":"peg.activity","answer":[{"valueInteger":{{activity}} } ] }]}
        """).Value!;

    private sealed class LaterPeg : Instrument
    {
        public override string Code => Peg.Instance.Code;

        public override string Title => Peg.Instance.Title;

        public override string Source => Peg.Instance.Source;

        public override InstrumentLicence Licence => Peg.Instance.Licence;

        public override Polarity Polarity => Peg.Instance.Polarity;

        public override string Version => "1.0.0";

        public override int? RecallDays => 14;

        public override IReadOnlyList<InstrumentItem> Items => Peg.Instance.Items;

        public override InstrumentResult Evaluate(InstrumentAnswers answers) => Peg.Instance.Evaluate(answers);

        protected override IReadOnlyList<InstrumentVersion> DeclareVersions() =>
            [new("0.1.0", Peg.Instance), new("0.2.0", Peg.Instance), new("1.0.0", this) { Change = "looks back 14 days, before 7" }];
    }
}
