using System.Globalization;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>What the response to one instrument adds to a history: a reading for each of its scores, by the rule of the version that was answered.</summary>
internal static class InstrumentReadings
{
    /// <summary>The readings of a scored response. Where part is missing there are bounds and no value, also where a rule would fill in.</summary>
    public static IReadOnlyList<Reading> Of(ScoringOutcome.Scored scored)
    {
        var readings = new List<Reading>();
        foreach (var score in scored.Result.Scores)
        {
            if (Measure.OfScore(score.Code.Code) is { } measure && Reading(measure, score, scored) is { } reading)
            {
                readings.Add(reading);
            }
        }

        if (scored.Instrument.Code == Phq9.Instance.Code)
        {
            var item = scored.Answers.Number(Phq9.SelfHarmItem);
            readings.Add(new Reading { Measure = Measure.Phq9Item9, Value = item, Missing = item is null ? 1 : 0, Version = scored.By.Version, Versions = scored.Instrument.Versions });
        }

        return readings;
    }

    /// <summary>A score as a reading. What is prorated is no value: its bounds are shown.</summary>
    public static Reading Of(Measure measure, Score score, InstrumentVersions? versions, string? version, IReadOnlyList<RawItem> items) => new()
    {
        Measure = measure,
        Value = score.Missing > 0 ? null : score.Unrounded ?? score.Value,
        Lowest = score.Low,
        Highest = score.High,
        Missing = score.Missing,
        Items = items,
        Raw = score.Raw,
        Band = score.Band,
        Version = version,
        Versions = versions,
    };

    private static Reading? Reading(Measure measure, Score score, ScoringOutcome.Scored scored)
    {
        var answers = scored.Answers;
        if (measure == Measure.Impression)
        {
            return Impression(score, scored);
        }

        var isMean = measure == Measure.PsfsMean || measure == Measure.PsfsAdded;
        var items = isMean ? [] : scored.By.Rule.Items.Where(i => i.Kind == ItemKind.Number).Select(i => new RawItem(i.LinkId, answers.Number(i.LinkId))).ToList();
        var reading = Of(measure, score, scored.Instrument.Versions, scored.By.Version, items);
        // Another set of activities is another question, whatever the mean is.
        return isMean ? reading with { Anchor = ActivitiesOf(answers, isAdded: measure == Measure.PsfsAdded) } : reading;
    }

    // Without the date it counts from an impression belongs to no series.
    private static Reading? Impression(Score score, ScoringOutcome.Scored scored)
    {
        var answers = scored.Answers;
        return score.Value is { } value && answers.Date(FollowUps.LinkIds.ImpressionAnchor) is { } anchor
            ? new Reading
            {
                Measure = Measure.Impression,
                Value = value,
                Anchor = anchor.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Words = answers.Codes(FollowUps.LinkIds.Impression)?.FirstOrDefault()?.Display,
                Version = scored.By.Version,
                Versions = scored.Instrument.Versions,
            }
            : null;
    }

    private static string ActivitiesOf(InstrumentAnswers answers, bool isAdded) => string.Join(" · ", answers.Groups(PatientSpecificFunction.Activity)
        .Where(a => a.YesNo(PatientSpecificFunction.ActivityAdded) == true == isAdded)
        .Select(a => RecordReading.ActivityOf(a.Text(PatientSpecificFunction.ActivityText) ?? "not named"))
        .Order(StringComparer.Ordinal));
}
