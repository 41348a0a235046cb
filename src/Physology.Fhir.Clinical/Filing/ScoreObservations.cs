using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Filing;

/// <summary>Scores as Observations: a value in {score}, or the reason why there is none.</summary>
internal sealed class ScoreObservations(TransactionWriter writer, string response, R4.ResourceReference whoAnswered)
{
    // As LOINC displays it.
    private static readonly Concept SelfHarmItem = new(CodeSystems.Loinc, "44260-8", "Thoughts that you would be better off dead, or of hurting yourself in some way");

    /// <summary>PEG with its three answers and the kind of week as components; null where no question was answered.</summary>
    public string? Peg(PegAnswers answers, Concept? weekKind)
    {
        if (answers.IsEmpty)
        {
            return null;
        }

        var observation = Of(Instruments.Peg.Score(answers), Instruments.Peg.Instance, "PEG (Krebs 2009), last 7 days");
        AddItem(observation, Scores.PegAverage, answers.AveragePain);
        AddItem(observation, Scores.PegEnjoyment, answers.EnjoymentOfLife);
        AddItem(observation, Scores.PegActivity, answers.GeneralActivity);
        if (weekKind is not null)
        {
            observation.Component.Add(Coded.Component(AssessmentItems.WeekKind, Coded.Codeable(weekKind)));
        }

        return writer.Add(observation, Scores.Peg.Code);
    }

    /// <summary>The kind of week on its own, so that it can be searched; null where it was not asked.</summary>
    public string? WeekKind(Concept? weekKind, R4.ResourceReference performer)
    {
        if (weekKind is null)
        {
            return null;
        }

        var observation = writer.Observation("week-kind", "survey", AssessmentItems.WeekKind, performer);
        observation.Value = Coded.Codeable(weekKind);
        observation.DerivedFrom.Add(Coded.To(response));
        return writer.Add(observation, AssessmentItems.WeekKind.Code);
    }

    /// <summary>WPI, SSS, FS and the thresholds; nothing where the survey was not asked.</summary>
    public IReadOnlyList<string> Acr(AcrAnswers? answers, bool? atLeastThreeMonths)
    {
        if (answers is null or { IsEmpty: true })
        {
            return [];
        }

        var result = AcrFibromyalgia2016.Evaluate(answers, atLeastThreeMonths);
        var wpi = Of(result.Wpi, FibromyalgiaSurvey.Instance, "Widespread pain index from the confirmed list, last 7 days");
        foreach (var area in WpiAreas.All.Where(a => answers.CheckedEveryPlace || answers.Areas.Contains(a)))
        {
            wpi.Component.Add(Coded.Component(area, new R4.FhirBoolean(answers.Areas.Contains(area))));
        }

        var wpiUrl = writer.Add(wpi, Scores.WidespreadPainIndex.Code);
        var sssUrl = writer.Add(Of(result.Sss, FibromyalgiaSurvey.Instance, "Symptom severity scale, last 7 days and 6 months"), Scores.SymptomSeverity.Code);
        var fs = Of(result.Fs, FibromyalgiaSurvey.Instance, "WPI + SSS");
        fs.DerivedFrom.AddRange([Coded.To(wpiUrl), Coded.To(sssUrl)]);
        AddBands(fs, result.Fs, PolysymptomaticDistress.Bands, "Polysymptomatic distress");
        var fsUrl = writer.Add(fs, Scores.FibromyalgiaSeverity.Code);
        return [wpiUrl, sssUrl, fsUrl, Thresholds(result, wpiUrl, sssUrl)];
    }

    /// <summary>One score of an instrument, with its bands and, where answers are missing, the range that is left.</summary>
    public string Scored(InstrumentVersion by, Score score, int? selfHarm = null)
    {
        var instrument = by.Rule;
        var observation = Of(score, instrument, $"{instrument.Title}: {instrument.Source}", by.Version);
        observation.Code = Coded.Codeable(score.Code);
        observation.Code.Coding.AddRange(Scores.AlsoCoded(score.Code).Select(Coded.Coding));
        AddBands(observation, score, instrument.Bands, instrument.Title);
        // Never inside the total alone: whoever reads the score without the response must see it (decision 22).
        AddItem(observation, SelfHarmItem, selfHarm);
        return writer.Add(observation, score.Code.Code);
    }

    /// <summary>The impression of change; null without the date that it counts from: then it belongs to no series and stays in the response alone.</summary>
    public string? Impression(Concept? impression, DateOnly? anchor)
    {
        if (impression is null || anchor is not { } date)
        {
            return null;
        }

        var observation = writer.Observation("impression-of-change", "survey", AssessmentItems.ImpressionOfChange, whoAnswered);
        observation.Value = Coded.Codeable(impression);
        observation.DerivedFrom.Add(Coded.To(response));
        observation.Component.Add(Coded.Component(AssessmentItems.AnchorDate, new R4.FhirDateTime(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return writer.Add(observation, "impression-of-change");
    }

    private string Thresholds(AcrResult result, string wpiUrl, string sssUrl)
    {
        var observation = writer.Observation("instrument-score", "survey", Scores.Acr2016, whoAnswered);
        ScoreProvenance.Name(observation, FibromyalgiaSurvey.Instance, FibromyalgiaSurvey.Instance.Version);
        observation.Method = new R4.CodeableConcept { Text = $"Self-reported answers, {AcrFibromyalgia2016.Source}" };
        observation.Value = Coded.Codeable(result.Status, result.Statement);
        observation.DerivedFrom.AddRange([Coded.To(response), Coded.To(wpiUrl), Coded.To(sssUrl)]);
        foreach (var limb in result.Limbs)
        {
            observation.Component.Add(Coded.Component(limb.Code, Coded.Codeable(limb.Status, $"{limb.Value} (needs {limb.Needed})")));
        }

        return writer.Add(observation, Scores.Acr2016.Code);
    }

    private R4.Observation Of(Score score, Instrument instrument, string method, string? version = null)
    {
        var observation = writer.Observation("instrument-score", "survey", score.Code, whoAnswered);
        ScoreProvenance.Name(observation, instrument, version ?? instrument.Version);
        observation.Method = new R4.CodeableConcept { Text = method };
        observation.DerivedFrom.Add(Coded.To(response));
        // A value that fills in for missing answers is for display: whoever reads it elsewhere could not tell it from one that was answered.
        if (score.Value is { } value && !score.Flags.Contains(ScoreFlags.Prorated))
        {
            observation.Value = Coded.ScoreQuantity(value);
        }
        else
        {
            observation.DataAbsentReason = Coded.Absent("unknown", ScoreProvenance.WordsFor(score));
        }

        return observation;
    }

    private static void AddItem(R4.Observation observation, Concept code, int? answer)
    {
        if (answer is { } value)
        {
            observation.Component.Add(Coded.Component(code, Coded.ScoreQuantity(value)));
        }
    }

    private static void AddBands(R4.Observation observation, Score score, IReadOnlyList<Band> bands, string name)
    {
        foreach (var band in bands)
        {
            observation.ReferenceRange.Add(new R4.Observation.ReferenceRangeComponent
            {
                Low = Coded.ScoreQuantity(band.Low),
                High = Coded.ScoreQuantity(band.High),
                Text = $"{band.Display} ({band.Source})",
            });
        }

        if (score.Band is { } holding)
        {
            observation.Interpretation.Add(Coded.Codeable(
                new Concept(CodeSystems.ScoreBand, holding.Code, holding.Display), $"{name}: {holding.Display.ToLowerInvariant()} ({holding.Source})"));
        }
    }
}
