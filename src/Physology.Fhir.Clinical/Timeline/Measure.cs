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
public sealed record ChangeThreshold(decimal? Points, decimal? Percent, string Text);

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
    /// <summary>Fibromyalgia severity: WPI + SSS. No validated threshold of change was found, so none is shown.</summary>
    public static Measure Fs { get; } = new("fs", "FS (WPI / SSS)", 0, 31, BetterIs.Lower, 0, null);

    /// <summary>Widespread pain index, the number of the 19 areas with pain in the last 7 days.</summary>
    public static Measure Wpi { get; } = new("wpi", "WPI", 0, 19, BetterIs.Lower, 0, null);

    /// <summary>Symptom severity score.</summary>
    public static Measure Sss { get; } = new("sss", "SSS", 0, 12, BetterIs.Lower, 0, null);

    /// <summary>PEG, mean of three 0–10 items.</summary>
    public static Measure Peg { get; } = new("peg", "PEG", 0, 10, BetterIs.Lower, 2, new ChangeThreshold(1.0m, null, "±1.0 Reed 2023"));

    /// <summary>The highest of the worst-in-7-days ratings of all pain sites.</summary>
    public static Measure WorstPain { get; } = new("worst-pain", "Worst pain 7 d", 0, 10, BetterIs.Lower, 0, new ChangeThreshold(null, 30m, "30 % IMMPACT"));

    /// <summary>PHQ-9 total.</summary>
    public static Measure Phq9 { get; } = new("phq-9", "PHQ-9", 0, 27, BetterIs.Lower, 0, new ChangeThreshold(5m, null, "±5 points"));

    /// <summary>PHQ-9 item 9. Never only inside the total.</summary>
    public static Measure Phq9Item9 { get; } = new("phq-9-item-9", "PHQ-9 item 9", 0, 3, BetterIs.Lower, 0, null);

    /// <summary>The patient's impression of change since a named date, 1 (very much better) to 7 (very much worse).</summary>
    public static Measure Impression { get; } = new("impression-of-change", "Impression of change", 1, 7, BetterIs.Lower, 0, null);

    /// <summary>The one activity that matters most, 0 unable to 10 as before. Each activity is a series of its own; no threshold was verified.</summary>
    public static Measure Psfs { get; } = new("psfs", "PSFS", 0, 10, BetterIs.Higher, 0, null);

    /// <summary>Hands-on findings. Compared only for points that the examiner linked.</summary>
    public static Measure HandsOn { get; } = new("hands-on", "Hands-on findings", 0, 56, BetterIs.Neither, 0, null);
}
