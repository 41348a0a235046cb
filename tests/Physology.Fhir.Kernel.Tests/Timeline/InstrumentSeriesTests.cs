using System.Globalization;
using System.Text.Json.Nodes;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>Every instrument that is scored here is a series of its own when it was answered, or when its score was filed.</summary>
public sealed class InstrumentSeriesTests
{
    public static TheoryData<string> Instruments => [.. InstrumentList.All.Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Measure_OfEachScore_HasThePolarityTheRangeAndTheThresholdOfItsInstrument(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);
        foreach (var score in instrument.Evaluate(new InstrumentAnswers()).Scores.Where(s => s.Code != Scores.Acr2016))
        {
            var measure = Assert.IsType<Measure>(Measure.OfScore(score.Code.Code));

            Assert.Equal(instrument.Polarity == Polarity.HigherIsWorse ? BetterIs.Lower : BetterIs.Higher, measure.Better);
            Assert.Equal((score.Low, score.High), (measure.Low, measure.High));
            Assert.Equal(instrument.ChangeThresholds.Count > 0, measure.Threshold is not null);
            Assert.True(measure.Threshold is null || instrument.ChangeThresholds.Any(t => (t.Points, t.Percent, t.Source) == (measure.Threshold.Points, measure.Threshold.Percent, measure.Threshold.Source)));
        }
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Response_OfEachInstrument_HasItsRowAndItsChart(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);

        var model = Build([Answered(instrument, "1", "2025-02-03", 0), Answered(instrument, "2", "2025-06-03", 1)]);

        foreach (var measure in MeasuresOf(instrument))
        {
            if (measure != Measure.Wpi && measure != Measure.Sss)
            {
                var row = model.Rows.Single(r => r.Measure == measure);
                Assert.NotNull(row.Now);
                Assert.Equal(2, model.Charts.Concat(model.MoreCharts).Single(c => c.Measure == measure).Points.Count);
            }
        }

        Assert.Empty(model.History.NotUsed);
        Assert.Equal(model.Rows.Count, model.MainRows.Count + model.MoreRows.Count);
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Score_FiledWithoutAResponseInReach_IsTheSameSeries(string code)
    {
        var instrument = InstrumentList.All.Single(i => i.Code == code);
        var scores = instrument.Evaluate(new InstrumentAnswers()).Scores.Where(s => s.Code != Scores.Acr2016 && s.Code != Scores.ImpressionOfChange).Select(s => s.Code).ToList();

        var occasions = RecordReading.Read(scores.Select(s => Score(s, "2025-02-03", 1)), []).Occasions;

        Assert.All(scores, s => Assert.Equal(1m, Assert.Single(occasions).Find(Measure.OfScore(s.Code)!)!.Value));
    }

    [Fact]
    public void Everything_AtOnce_KeepsTheMostImportantRowsAndPutsTheRestAway()
    {
        var model = Build([.. InstrumentList.All.SelectMany(i => new[] { Answered(i, i.Code + "1", "2025-02-03", 0), Answered(i, i.Code + "2", "2025-06-03", 1) })]);

        Assert.Equal(["fs", "siqr", "fiqr", "peg", "phq-9", "phq-8", "gad-7"], model.MainRows.Select(r => r.Measure.Code));
        Assert.Equal(["fs", "peg", "siqr", "phq-9"], model.Charts.Select(c => c.Measure.Code));
        Assert.Contains(Measure.BpiInterference, model.MoreRows.Select(r => r.Measure));
        Assert.Contains(Measure.BpiInterference, model.MoreCharts.Select(c => c.Measure));
    }

    [Fact]
    public void Rows_OfAFewMeasures_AllHaveRoom() => Assert.Empty(Histories.Build(Histories.Brian).MoreRows);

    [Fact]
    public void Rows_MoreThanHaveRoom_KeepWhatThePatientAnsweredBeforeWhatWasNotAsked()
    {
        var model = Build([.. new Instrument[] { Peg.Instance, Gad7.Instance, CentralSensitizationInventory.Instance, BriefPainInterference.Instance }.Select(i => Answered(i, i.Code, "2025-02-03", 1))]);

        Assert.Equal(7, model.MainRows.Count);
        Assert.Contains(model.MainRows, r => r.Measure == Measure.CsiA);
        Assert.All(model.MoreRows, r => Assert.NotNull(r.Missing));
    }

    [Fact]
    public void Partial_Score_IsARangeWithoutAVerdict()
    {
        var model = Build([Phq9("1", "2025-02-03", 2, 2, 2, 2, 2, 2, 1, 0, 0), Phq9("2", "2025-06-03", 2, 2, 2, 2, 2, 2, 1, null, 0)]);
        var row = model.Rows.Single(r => r.Measure == Measure.Phq9);
        var point = model.Charts.Single(c => c.Measure == Measure.Phq9).Points[1];

        Assert.Equal(("13", "13 to 16"), (row.Baseline!.Text, row.Now!.Text));
        Assert.Equal((Verdict.CannotBeCompared, "part missing now"), (row.Verdict, row.Words));
        Assert.Null(point.Reading.Value);
        Assert.Equal((13m, 16m), (point.Reading.Lowest, point.Reading.Highest));
        Assert.Equal("Moderate (Kroenke 2001, J Gen Intern Med 16:606)", row.Baseline.Band);
        Assert.Equal("", row.Now.Band);
    }

    [Fact]
    public void Partial_BothBoundsInOneBand_NamesTheBand() =>
        Assert.Equal("phq-severe", Build([Phq9("1", "2025-02-03", 3, 3, 3, 3, 3, 3, 3, null, null)]).History.Occasions[0].Find(Measure.Phq9)!.Band!.Code);

    [Fact]
    public void Partial_ScoreFiledWithoutAValue_KeepsItsBounds()
    {
        var score = Score(Scores.Gad7, "2025-02-03", null);
        score.DataAbsentReason = new R4.CodeableConcept { Text = "Not all was answered (2 missing): between 15 and 21" };

        var reading = Assert.Single(RecordReading.Read([score], []).Occasions).Find(Measure.Gad7)!;

        Assert.Equal("15 to 21", ChangeTable.Plain(reading));
    }

    [Theory]
    [InlineData(0, 1, "total lower; self-harm item higher")]
    [InlineData(1, 1, "better")]
    [InlineData(1, 0, "better")]
    public void Phq_TotalFalls_NeverReadsBetterWhileItemNineRose(int before, int now, string words)
    {
        var model = Build([Phq9("1", "2025-02-03", 3, 3, 3, 3, 3, 3, 3, 3, before), Phq9("2", "2025-06-03", 1, 1, 1, 1, 1, 1, 1, 1, now)]);

        Assert.Equal(words, model.Rows.Single(r => r.Measure == Measure.Phq9).Words);
    }

    [Fact]
    public void Phq_ItemNineFellAndRoseAgain_NeverReadsBetter()
    {
        var model = Build([Phq9("1", "2025-02-03", 3, 3, 3, 3, 3, 3, 3, 3, 3), Phq9("2", "2025-04-03", 2, 2, 2, 2, 2, 2, 2, 2, 0), Phq9("3", "2025-06-03", 1, 1, 1, 1, 1, 1, 1, 1, 1)]);

        Assert.DoesNotContain("better", model.Rows.Single(r => r.Measure == Measure.Phq9).Words, StringComparison.Ordinal);
        Assert.Equal(Verdict.None, model.Rows.Single(r => r.Measure == Measure.Phq9).Verdict);
    }

    [Fact]
    public void Phq8_WhileItemNineRose_NeverReadsBetterEither()
    {
        var model = Build(
        [
            Phq9("1", "2025-02-03", 3, 3, 3, 3, 3, 3, 3, 3, 0), Answered(Phq8.Instance, "2", "2025-02-04", 1, 3), Phq9("3", "2025-06-03", 1, 1, 1, 1, 1, 1, 1, 1, 2),
            Answered(Phq8.Instance, "4", "2025-06-04", 0),
        ]);

        Assert.Equal("total lower; self-harm item higher", model.Rows.Single(r => r.Measure == Measure.Phq8).Words);
    }

    [Fact]
    public void Gad7_FallsByItsThreshold_IsBetterWithTheSource()
    {
        var row = Build([Answered(Gad7.Instance, "1", "2025-02-03", 2), Answered(Gad7.Instance, "2", "2025-06-03", 1)]).Rows.Single(r => r.Measure == Measure.Gad7);

        Assert.Equal(("−7", "−50.0 %", Verdict.Better, "±4 Toussaint 2020"), (row.Change!.PointsText, row.Change.PercentText, row.Verdict, row.Threshold));
    }

    [Fact]
    public void Percent_BaselineZero_IsNone()
    {
        var row = Build([Answered(Gad7.Instance, "1", "2025-02-03", 0), Answered(Gad7.Instance, "2", "2025-06-03", 1)]).Rows.Single(r => r.Measure == Measure.Gad7);

        Assert.Equal((null, "from 0"), (row.Change!.Percent, row.Change.PercentText));
    }

    [Fact]
    public void Percent_OfSiqr_IsFromTheUnroundedTotal()
    {
        var row = Build([Answered(FibromyalgiaImpact.Siqr, "1", "2025-02-03", 5), Answered(FibromyalgiaImpact.Siqr, "2", "2025-06-03", 4)]).Rows.Single(r => r.Measure == Measure.Siqr);

        Assert.Equal(("50.0", "40.0", "−20.0 %", Verdict.Better), (row.Baseline!.Text, row.Now!.Text, row.Change!.PercentText, row.Verdict));
    }

    [Fact]
    public void Psfs_MoreIsBetter_AndAddedActivitiesNeverMix()
    {
        var model = Build([Psfs("1", "2025-02-03", ("lift my grandson", 2, false), ("walk", 4, false)), Psfs("2", "2025-06-03", ("walk", 6, false), ("Lift my  grandson", 4, false), ("sleep", 10, true))]);
        var row = model.Rows.Single(r => r.Measure == Measure.PsfsMean);

        Assert.Equal(("3.0", "5.0", "+2.0", BetterIs.Higher), (row.Baseline!.Text, row.Now!.Text, row.Change!.PointsText, row.Measure.Better));
        Assert.Equal("10.0", model.Rows.Single(r => r.Measure == Measure.PsfsAdded).Now!.Text);
        Assert.DoesNotContain(model.Rows, r => r.Measure == Measure.Psfs);
    }

    [Fact]
    public void Psfs_OtherActivitiesAtTheStart_AreAnotherSeries()
    {
        var series = Series.Of(Measure.PsfsMean, Build([Psfs("1", "2025-02-03", ("walk", 2, false)), Psfs("2", "2025-06-03", ("swim", 8, false))]).History.Occasions, []);

        Assert.Equal(["walk", "swim"], series.Select(s => s.Anchor));
        Assert.All(series, s => Assert.Single(s.Points));
    }

    [Fact]
    public void Proxy_HasARowAndASeriesOfItsOwn()
    {
        var model = Build(
        [
            Answered(Peg.Instance, "1", "2025-02-03", 8), Answered(Peg.Instance, "2", "2025-03-03", 6),
            ByProxy(Answered(Peg.Instance, "3", "2025-04-03", 9)), ByProxy(Answered(Peg.Instance, "4", "2025-05-03", 5)),
        ]);
        var rows = model.Rows.Where(r => r.Measure == Measure.Peg).ToList();

        Assert.Equal([("PEG", "6.00", "−2.00"), ("PEG, by proxy", "5.00", "−4.00")], rows.Select(r => (r.Name, r.Now!.Text, r.Change!.PointsText)));
        var points = model.Charts.Single(c => c.Measure == Measure.Peg).Points;
        Assert.Equal([true, true, false, false], points.Select(p => p.OnLine));
        Assert.Equal([BreakReason.First, BreakReason.None, BreakReason.First, BreakReason.None], points.Select(p => p.Joins));
    }

    [Fact]
    public void Impressions_OfAnInstrument_KeepTheirDatesApart()
    {
        var occasions = Build([Impression("1", "2025-03-03", "2025-02-03", "much-better"), Impression("2", "2025-06-03", "2025-03-03", "no-change")]).History.Occasions;

        Assert.Equal([("2025-02-03", 2m), ("2025-03-03", 4m)], occasions.Select(o => (o.Find(Measure.Impression)!.Anchor!, o.Find(Measure.Impression)!.Value!.Value)));
        Assert.Equal(2, Series.Of(Measure.Impression, occasions, []).Count);
    }

    [Fact]
    public void Week_AnsweredOnItsOwnForm_IsTheWeekOfTheDaysOtherAnswers()
    {
        var week = Response("https://physology.org/fhir/Questionnaire/week-kind|0.1.0", "w", "2025-02-03",
            """{"linkId":"week-kind","answer":[{"valueCoding":{"system":"https://physology.org/fhir/CodeSystem/week-kind","code":"flare"}}]}""");

        var model = Build([week, Answered(Gad7.Instance, "1", "2025-02-03", 1), Answered(Gad7.Instance, "2", "2025-06-03", 1)]);
        var points = model.MoreCharts.Single(c => c.Measure == Measure.Gad7).Points;

        Assert.Equal([WeekKind.Flare, WeekKind.NotAsked], points.Select(p => p.Occasion.Week));
        Assert.Equal(Verdict.BaselineInFlare, model.Rows.Single(r => r.Measure == Measure.Gad7).Verdict);
    }

    [Fact]
    public void Survey_OnItsOwn_HasAreasLimbsAndTotal()
    {
        var occasion = Assert.Single(Build([Answered(FibromyalgiaSurvey.Instance, "1", "2025-02-03", 3)]).History.Occasions);

        Assert.Equal(4, occasion.Criteria!.Limbs.Count);
        Assert.True(occasion.Areas!.Complete);
        Assert.Equal("psd-severe", occasion.Find(Measure.Fs)!.Band!.Code);
    }

    [Fact]
    public void SessionRating_NeverSharesALineWithWeeks()
    {
        var rating = Score(Scores.PainNow, "2025-02-03", 3);
        rating.PartOf.Add(new R4.ResourceReference { Reference = "Procedure/session-1" });

        Assert.All(RecordReading.Read([rating], []).Occasions, o => Assert.Null(o.Find(Measure.PainNow)));
    }

    [Fact]
    public void WaitingTransaction_CountsEachAnswerOnce()
    {
        var bundle = AssessmentBundle.Make(
            new FascialAssessment { PainSites = [new PainSite("b-lower-back-l", 10)], Peg = new PegAnswers(9, 9, 8), WeekKind = WeekKinds.Usual },
            new AssessmentContext
            {
                AssessmentId = Guid.Parse("0f0e0d0c-0b0a-4908-8706-050403020100"), ConnectionId = "c", Patient = "Patient/amara", Performer = "Practitioner/gp",
                PerformerDisplay = "Dr N", SignedAt = Histories.At("2025-02-03"),
            });

        var history = RecordReading.Read([], bundle.Entry.Select(e => e.Resource).OfType<R4.Resource>());

        Assert.Single(history.Occasions, o => o.Find(Measure.Peg) is not null);
    }

    private static IEnumerable<Measure> MeasuresOf(Instrument instrument) =>
        instrument.Evaluate(new InstrumentAnswers()).Scores.Select(s => Measure.OfScore(s.Code.Code)).OfType<Measure>();

    private static TimelineModel Build(R4.QuestionnaireResponse[] responses) =>
        TimelineModel.Build(RecordReading.Read(responses, []), TimelineView.Default with { Window = Window.All }, Histories.At("2026-01-20"));

    private static R4.QuestionnaireResponse Answered(Instrument instrument, string id, string day, int each, int? most = null) => Response(
        $"{instrument.Canonical}|{instrument.Version}", id, day, string.Join(',', instrument.Items.Select(i => Item(i, each, most))));

    private static string Item(InstrumentItem item, int each, int? most) => item.Kind switch
    {
        ItemKind.Number => Number(item.LinkId, Math.Clamp(most ?? each, item.Low, item.High)),
        ItemKind.YesNo => $$"""{"linkId":"{{item.LinkId}}","answer":[{"valueBoolean":true}]}""",
        ItemKind.Date => $$"""{"linkId":"{{item.LinkId}}","answer":[{"valueDate":"2025-01-03"}]}""",
        ItemKind.Codes => $$"""{"linkId":"{{item.LinkId}}","answer":[{"valueCoding":{"system":"{{item.Options[^1].System}}","code":"{{item.Options[^1].Code}}"} }]}""",
        _ => $$"""{"linkId":"{{PatientSpecificFunction.Activity}}","item":[{"linkId":"{{PatientSpecificFunction.ActivityText}}","answer":[{"valueString":"walk"}]},{{Number(PatientSpecificFunction.ActivityScore, each)}}]}""",
    };

    private static string Number(string linkId, int number) => string.Create(CultureInfo.InvariantCulture, $$"""{"linkId":"{{linkId}}","answer":[{"valueInteger":{{number}}}]}""");

    private static R4.QuestionnaireResponse Phq9(string id, string day, params int?[] items) => Response(
        PhqCanonical, id, day, string.Join(',', items.Select((n, i) => n is { } given ? Number($"phq-9.{i + 1}", given) : null).OfType<string>()));

    private const string PhqCanonical = "https://physology.org/fhir/Questionnaire/phq-9|0.1.0";

    private static R4.QuestionnaireResponse Psfs(string id, string day, params (string Text, int Score, bool Added)[] activities) => Response(
        "https://physology.org/fhir/Questionnaire/psfs|0.1.0",
        id,
        day,
        string.Join(',', activities.Select(a =>
            $$"""{"linkId":"psfs.activity","item":[{"linkId":"psfs.activity.text","answer":[{"valueString":"{{a.Text}}"}]},{{Number("psfs.activity.score", a.Score)}},{"linkId":"psfs.activity.added","answer":[{"valueBoolean":{{(a.Added ? "true" : "false")}}}]}]}""")));

    private static R4.QuestionnaireResponse Impression(string id, string day, string anchor, string code) => Response(
        "https://physology.org/fhir/Questionnaire/impression-of-change|0.1.0",
        id,
        day,
        $$"""{"linkId":"impression-anchor","answer":[{"valueDate":"{{anchor}}"}]},{"linkId":"impression","answer":[{"valueCoding":{"system":"{{CodeSystems.ImpressionOfChange}}","code":"{{code}}"} }]}""");

    private static R4.QuestionnaireResponse ByProxy(R4.QuestionnaireResponse response)
    {
        response.Source = new R4.ResourceReference { Reference = "RelatedPerson/ben" };
        response.Author = new R4.ResourceReference { Reference = "RelatedPerson/ben" };
        return response;
    }

    private static R4.QuestionnaireResponse Response(string canonical, string id, string day, string items) => FhirJson.Parse<R4.QuestionnaireResponse>(new JsonObject
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["id"] = id,
        ["status"] = "completed",
        ["questionnaire"] = canonical,
        ["authored"] = day + "T09:00:00Z",
        ["author"] = new JsonObject { ["reference"] = "Patient/amara" },
        ["source"] = new JsonObject { ["reference"] = "Patient/amara" },
        ["item"] = JsonNode.Parse($"[{items}]"),
    }.ToJsonString()).Value!;

    private static R4.Observation Score(Concept code, string day, decimal? value) => new()
    {
        Id = code.Code, Status = "final", Effective = new R4.FhirDateTime { Value = day + "T09:00:00Z" },
        Code = new R4.CodeableConcept { Coding = { new R4.Coding { System = code.System, Code = code.Code } } },
        Performer = { new R4.ResourceReference { Reference = "Patient/amara" } },
        Value = value is null ? null : new R4.Quantity { Value = value },
    };
}
