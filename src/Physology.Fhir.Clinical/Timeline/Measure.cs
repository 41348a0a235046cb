using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>Which way a measure moves when the person is better off.</summary>
public enum BetterIs
{
    /// <summary>A lower value is better.</summary>
    Lower,

    /// <summary>A higher value is better.</summary>
    Higher,

    /// <summary>The measure has no better or worse of its own.</summary>
    Neither,
}

/// <summary>
/// The smallest change worth a word, and who says so. Points and percent are alternatives; a measure without a published
/// threshold has none, and then no shade and no verdict is shown for it.
/// </summary>
/// <param name="Points">Change in points that reaches the threshold, or null.</param>
/// <param name="Percent">Change in percent of the first value that reaches the threshold, or null.</param>
/// <param name="Text">The threshold as shown, with its source.</param>
public sealed record ChangeThreshold(decimal? Points, decimal? Percent, string Text)
{
    /// <summary>The publication in full, with the people it was found for.</summary>
    public string? Source { get; init; }
}

/// <summary>A thing that is followed over time: its name, its full range and what a change in it means.</summary>
/// <param name="Code">Stable code, also the row's anchor on the page.</param>
/// <param name="Name">Name as a clinician reads it.</param>
/// <param name="Low">Lowest possible value; the chart's axis begins here.</param>
/// <param name="High">Highest possible value; the chart's axis ends here.</param>
/// <param name="Better">Polarity.</param>
/// <param name="Decimals">Digits after the point when shown.</param>
/// <param name="Threshold">Threshold with source, or null where none was found.</param>
public sealed record Measure(string Code, string Name, decimal Low, decimal High, BetterIs Better, int Decimals, ChangeThreshold? Threshold)
{
    /// <summary>The score that carries it, in CodeSystem <c>score</c>; null where it is no score.</summary>
    public Concept? Score { get; init; }

    /// <summary>Fibromyalgia severity: WPI + SSS. No validated threshold of change was found, so none is shown.</summary>
    public static Measure Fs { get; } = new("fs", "FS (WPI / SSS)", 0, 31, BetterIs.Lower, 0, null) { Score = Scores.FibromyalgiaSeverity };

    /// <summary>Widespread pain index, the number of the 19 areas with pain in the last 7 days.</summary>
    public static Measure Wpi { get; } = new("wpi", "WPI", 0, 19, BetterIs.Lower, 0, null) { Score = Scores.WidespreadPainIndex };

    /// <summary>Symptom severity score.</summary>
    public static Measure Sss { get; } = new("sss", "SSS", 0, 12, BetterIs.Lower, 0, null) { Score = Scores.SymptomSeverity };

    /// <summary>Symptom Impact Questionnaire.</summary>
    public static Measure Siqr { get; } = new("siqr", "SIQR", 0, 100, BetterIs.Lower, 1, From(FibromyalgiaImpact.Siqr, "14 % Bennett 2009")) { Score = Scores.Siqr };

    /// <summary>Revised Fibromyalgia Impact Questionnaire.</summary>
    public static Measure Fiqr { get; } = new("fiqr", "FIQR", 0, 100, BetterIs.Lower, 1, From(FibromyalgiaImpact.Fiqr, "14 % Bennett 2009")) { Score = Scores.Fiqr };

    /// <summary>PEG, mean of three 0–10 items.</summary>
    public static Measure Peg { get; } = new("peg", "PEG", 0, 10, BetterIs.Lower, 2, From(Instruments.Peg.Instance, "±1.0 Reed 2023")) { Score = Scores.Peg };

    /// <summary>The highest of the worst-in-7-days ratings of all pain sites.</summary>
    public static Measure WorstPain { get; } = new("worst-pain", "Worst pain 7 d", 0, 10, BetterIs.Lower, 0, From(PainIntensity.Instance, "30 % IMMPACT", 30));

    /// <summary>PHQ-9 total.</summary>
    public static Measure Phq9 { get; } = new("phq-9", "PHQ-9", 0, 27, BetterIs.Lower, 0, From(Instruments.Phq9.Instance, "±5 Löwe 2004")) { Score = Scores.Phq9 };

    /// <summary>PHQ-9 item 9. Never only inside the total.</summary>
    public static Measure Phq9Item9 { get; } = new("phq-9-item-9", "PHQ-9 item 9", 0, 3, BetterIs.Lower, 0, null);

    /// <summary>PHQ-8 total.</summary>
    public static Measure Phq8 { get; } = new("phq-8", "PHQ-8", 0, 24, BetterIs.Lower, 0, null) { Score = Scores.Phq8 };

    /// <summary>GAD-7 total.</summary>
    public static Measure Gad7 { get; } = new("gad-7", "GAD-7", 0, 21, BetterIs.Lower, 0, From(Instruments.Gad7.Instance, "±4 Toussaint 2020")) { Score = Scores.Gad7 };

    /// <summary>The mean of the activities named at the start. Another set of activities is another series; no threshold was verified.</summary>
    public static Measure PsfsMean { get; } = new("psfs", "PSFS", 0, 10, BetterIs.Higher, 1, null) { Score = Scores.PatientSpecificFunction };

    /// <summary>The one activity that matters most, 0 unable to 10 as before. Each activity is a series of its own; no threshold was verified.</summary>
    public static Measure Psfs { get; } = new("psfs-activity", "PSFS", 0, 10, BetterIs.Higher, 0, null);

    /// <summary>The patient's impression of change since a named date, 1 (very much better) to 7 (very much worse).</summary>
    public static Measure Impression { get; } = new("impression-of-change", "Impression of change", 1, 7, BetterIs.Lower, 0, null) { Score = Scores.ImpressionOfChange };

    /// <summary>Hands-on findings. Compared only for points that the examiner linked.</summary>
    public static Measure HandsOn { get; } = new("hands-on", "Hands-on findings", 0, 56, BetterIs.Neither, 0, null);

    /// <summary>Pain at the moment of answering.</summary>
    public static Measure PainNow { get; } = new("pain-now", "Pain now", 0, 10, BetterIs.Lower, 0, From(PainIntensity.Instance, "30 % IMMPACT", 30)) { Score = Scores.PainNow };

    /// <summary>Average pain of 7 days, asked alone.</summary>
    public static Measure PainAverage { get; } = new("pain-average", "Average pain 7 d", 0, 10, BetterIs.Lower, 0, From(PainIntensity.Instance, "30 % IMMPACT", 30)) { Score = Scores.PainAverage };

    /// <summary>Worst pain of 7 days as one answer, not place by place.</summary>
    public static Measure PainWorst { get; } = new("pain-worst", "Worst pain 7 d, asked alone", 0, 10, BetterIs.Lower, 0, From(PainIntensity.Instance, "30 % IMMPACT", 30)) { Score = Scores.PainWorst };

    /// <summary>The mean of the activities that were named later. Never mixed with those of the start.</summary>
    public static Measure PsfsAdded { get; } = new("psfs-added", "PSFS, added later", 0, 10, BetterIs.Higher, 1, null) { Score = Scores.PatientSpecificFunctionAdded };

    /// <summary>PHQ-2 total.</summary>
    public static Measure Phq2 { get; } = new("phq-2", "PHQ-2", 0, 6, BetterIs.Lower, 0, null) { Score = Scores.Phq2 };

    /// <summary>Brief Pain Inventory, interference.</summary>
    public static Measure BpiInterference { get; } =
        new("bpi-interference", "BPI interference", 0, 10, BetterIs.Lower, 1, From(BriefPainInterference.Instance, "±1 IMMPACT")) { Score = Scores.BriefPainInterference };

    /// <summary>Central Sensitization Inventory, part A: symptoms associated with sensitisation.</summary>
    public static Measure CsiA { get; } = new("csi-a", "CSI part A", 0, 100, BetterIs.Lower, 0, null) { Score = Scores.CentralSensitization };

    /// <summary>Those of the change table, the most important for a decision first.</summary>
    public static IReadOnlyList<Measure> ByImportance { get; } =
        [Fs, Siqr, Fiqr, Peg, WorstPain, Phq9, Phq8, Gad7, PsfsMean, Psfs, Impression, HandsOn, PainAverage, PainWorst, PainNow, PsfsAdded, Phq2, BpiInterference, CsiA];

    /// <summary>The measure that a score is, or null: the thresholds of the criteria are none.</summary>
    public static Measure? OfScore(string code) => ByScore.GetValueOrDefault(code);

    private static Dictionary<string, Measure> ByScore { get; } =
        ByImportance.Concat([Wpi, Sss]).Where(m => m.Score is not null).ToDictionary(m => m.Score?.Code ?? m.Code, StringComparer.Ordinal);

    // The published threshold of the instrument itself; of several the one of this many percent.
    private static ChangeThreshold From(Instrument instrument, string text, decimal? percent = null)
    {
        var published = instrument.ChangeThresholds.First(t => percent is null || t.Percent == percent);
        return new ChangeThreshold(published.Points, published.Percent, text) { Source = published.Source };
    }
}
