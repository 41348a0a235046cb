using System.Globalization;
using Physology.Fhir.Clinical.Instruments;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>Who confirmed a diagnosis of fibromyalgia and when. Changes only by a clinician's act in the record.</summary>
public sealed record Confirmation(string? By, DateOnly? On)
{
    /// <summary>"Confirmed by Dr A. Shah, 21 Jan 2025".</summary>
    public string Text => "Confirmed" + (By is null ? "" : " by " + By) + (On is { } day ? (By is null ? " " : ", ") + Wording.Date(day) : "");
}

/// <summary>What was read from the record, ready to be looked at.</summary>
public sealed record History
{
    /// <summary>All occasions, oldest first, without duplicates and without what was entered in error.</summary>
    public required IReadOnlyList<Occasion> Occasions { get; init; }

    /// <summary>Questionnaires sent and not answered.</summary>
    public IReadOnlyList<MissedOccurrence> Missed { get; init; } = [];

    /// <summary>The clinician's confirmation, or null.</summary>
    public Confirmation? Confirmed { get; init; }

    /// <summary>Resources that could not be used, as sentences for the data-quality line.</summary>
    public IReadOnlyList<string> NotUsed { get; init; } = [];
}

/// <summary>What the reader chose to look at.</summary>
public sealed record TimelineView(string? Baseline, string? Date, Window? Window)
{
    /// <summary>Nothing chosen: first signed assessment, latest map, default window.</summary>
    public static TimelineView Default { get; } = new(null, null, null);
}

/// <summary>Where a questionnaire changed its meaning: between two values, with what changed where that was written down.</summary>
public sealed record VersionBreak(DateTimeOffset At, string Change);

/// <summary>One chart: the full range of its instrument, the values in the window, a band only where a threshold has a source.</summary>
public sealed record TrendChart(Measure Measure, IReadOnlyList<SeriesPoint> Points, decimal? BandLow, decimal? BandHigh, int OutsideWindow)
{
    /// <summary>The value that later ones are compared with; null where the patient gave none.</summary>
    public SeriesPoint? Start { get; init; }

    /// <summary>Changes of meaning in the window, oldest first.</summary>
    public IReadOnlyList<VersionBreak> Breaks { get; init; } = [];

    /// <summary>Where the band ends, because from there on values mean something else than the baseline; null where they never do.</summary>
    public DateTimeOffset? BandUntil { get; init; }
}

/// <summary>The criteria of one date.</summary>
public sealed record CriteriaOnDate(Occasion Occasion, CriteriaReading Reading)
{
    /// <summary>The rule of 2011 in words, where the answers or the clinician's confirmation are from before its revision; else null.</summary>
    public string? By2011 { get; init; }
}

/// <summary>Everything the single screen shows, computed from the record alone.</summary>
public sealed record TimelineModel
{
    // Seven rows of up to three lines and the legend fill the block; eight fit where none is longer than two.
    private const int MostRows = 7;

    /// <summary>The history this was made from.</summary>
    public required History History { get; init; }

    /// <summary>The baseline, or null for an empty record.</summary>
    public required Baseline? Baseline { get; init; }

    /// <summary>The window shown.</summary>
    public required Window Window { get; init; }

    /// <summary>The common axis.</summary>
    public required TimeAxis Axis { get; init; }

    /// <summary>The change table: a row for every measure that has values, the most important first, and for those that every course needs.</summary>
    public required IReadOnlyList<ChangeRow> Rows { get; init; }

    /// <summary>The rows that have room on the screen: the patient's own values first, then what is not asked yet, then what proxies said.</summary>
    public IReadOnlyList<ChangeRow> MainRows =>
    [
        .. Rows.Select((row, index) => (row, index)).OrderBy(r => r.row.IsProxy ? 2 : r.row.Missing is null ? 0 : 1).ThenBy(r => r.index)
            .Take(MostRows).OrderBy(r => r.index).Select(r => r.row),
    ];

    /// <summary>The other rows.</summary>
    public IReadOnlyList<ChangeRow> MoreRows => [.. Rows.Except(MainRows, ReferenceEqualityComparer.Instance).Cast<ChangeRow>()];

    /// <summary>The charts on the screen, top to bottom.</summary>
    public required IReadOnlyList<TrendChart> Charts { get; init; }

    /// <summary>The charts of everything else that has values.</summary>
    public required IReadOnlyList<TrendChart> MoreCharts { get; init; }

    /// <summary>The map, or null when no date has one.</summary>
    public required PainMap? Map { get; init; }

    /// <summary>The criteria, oldest first.</summary>
    public required IReadOnlyList<CriteriaOnDate> Criteria { get; init; }

    /// <summary>The mood line, or null when the record holds no PHQ-9.</summary>
    public required MoodLine? Mood { get; init; }

    /// <summary>Sentences that go with the numbers.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Latest answers by the patient.</summary>
    public required Occasion? LastSelfReport { get; init; }

    /// <summary>Latest hands-on examination.</summary>
    public required Occasion? LastHandsOn { get; init; }

    /// <summary>Computes the screen.</summary>
    public static TimelineModel Build(History history, TimelineView view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(view);
        var occasions = history.Occasions;
        var baseline = Timeline.Baseline.Choose(occasions, view.Baseline);
        var window = view.Window ?? TimeAxis.DefaultWindow(occasions, now);
        var axis = TimeAxis.For(window, occasions, now);
        var mood = MoodLine.From(occasions);
        var charted = ChartMeasures(occasions);
        var series = Measure.ByImportance.ToDictionary(m => m.Code, m => Series.Of(m, occasions, history.Missed), StringComparer.Ordinal);
        return new TimelineModel
        {
            History = history,
            Baseline = baseline,
            Window = window,
            Axis = axis,
            Rows = [.. TableRows(history, series, baseline, mood)],
            Charts = [.. charted.Select(measure => Chart(measure, series[measure.Code], baseline, axis))],
            MoreCharts = [.. Measure.ByImportance.Except(charted).Where(m => occasions.Any(o => o.Find(m) is not null)).Select(measure => Chart(measure, series[measure.Code], baseline, axis))],
            Map = PainMap.Of(occasions, baseline, view.Date),
            Criteria = [.. occasions.Where(o => o.Criteria is not null).Select(o => new CriteriaOnDate(o, o.Criteria!) // looked at in the line
            {
                By2011 = o.Day < AcrFibromyalgia2011.RevisedOn || history.Confirmed?.On < AcrFibromyalgia2011.RevisedOn ? o.Criteria!.By2011 : null,
            })],
            Mood = mood,
            Notes = CareNotes.For(occasions, baseline, history.Missed),
            LastSelfReport = occasions.LastOrDefault(o => !o.IsSignedAssessment && o.Author.Kind is AuthorKind.Patient or AuthorKind.Helper && o.Readings.Count > 0),
            LastHandsOn = occasions.LastOrDefault(o => o.Findings is not null),
        };
    }

    // The third chart is the impact of the illness, else the activities that matter; where none was ever answered, worst pain, so that the
    // place is not empty. The fourth is the mood.
    private static List<Measure> ChartMeasures(IReadOnlyList<Occasion> occasions)
    {
        Measure? First(params ReadOnlySpan<Measure> measures)
        {
            foreach (var measure in measures)
            {
                if (occasions.Any(o => o.Find(measure) is not null))
                {
                    return measure;
                }
            }

            return null;
        }

        List<Measure> charts = [Measure.Fs, Measure.Peg, First(Measure.Siqr, Measure.Fiqr, Measure.PsfsMean, Measure.Psfs) ?? Measure.WorstPain];
        if (First(Measure.Phq9, Measure.Phq8) is { } mood)
        {
            charts.Add(mood);
        }

        return charts;
    }

    private static IEnumerable<ChangeRow> TableRows(History history, Dictionary<string, IReadOnlyList<Series>> series, Baseline? baseline, MoodLine? mood)
    {
        foreach (var measure in Measure.ByImportance)
        {
            if (measure == Measure.HandsOn)
            {
                yield return HandsOn(history, baseline);
                continue;
            }

            var all = series[measure.Code];
            var own = all.Where(s => !s.IsProxy).ToList();
            if (own.Count > 0 || IsNeeded(measure, history.Occasions))
            {
                yield return Row(measure, own, baseline, mood);
            }

            if (all.LastOrDefault(s => s.IsProxy) is { } proxy)
            {
                yield return Row(measure, [proxy], baseline, mood) with { IsProxy = true };
            }
        }
    }

    // What every course needs has its row from the start, and says how to get it.
    private static bool IsNeeded(Measure measure, IReadOnlyList<Occasion> occasions) =>
        measure == Measure.Fs || measure == Measure.Peg || measure == Measure.WorstPain || measure == Measure.Impression
        || (measure == Measure.Psfs && occasions.All(o => o.Find(Measure.PsfsMean) is null));

    private static ChangeRow Row(Measure measure, IReadOnlyList<Series> all, Baseline? baseline, MoodLine? mood)
    {
        if (measure == Measure.Impression)
        {
            return Impression(all, baseline);
        }

        if (measure == Measure.Psfs || measure == Measure.PsfsMean || measure == Measure.PsfsAdded)
        {
            return Activity(measure, all, baseline);
        }

        var row = ChangeTable.Row(measure, all.Count == 0 ? null : all[^1], baseline, measure == Measure.Fs ? FsText : (_, r) => ChangeTable.Plain(r), HowToGet(measure));
        var isDepression = measure == Measure.Phq9 || measure == Measure.Phq8 || measure == Measure.Phq2;
        return isDepression && mood is { ItemRose: true } && row.Change is { } change
            // No verdict is given, so the threshold of one would only invite it; the words take its place.
            ? row with { Words = MoodLine.TotalWords(change.Points, true), Verdict = Verdict.None, Threshold = "" }
            : row;
    }

    private static string HowToGet(Measure measure) =>
        measure == Measure.Fs ? "Not asked yet. Record the 19 areas and the symptoms in an assessment."
        : measure == Measure.Peg ? "Not asked yet. It comes with an assessment or a follow-up."
        : measure == Measure.WorstPain ? "Not asked yet. It comes with the pain sites of an assessment."
        : "Not asked yet.";

    private static string FsText(Occasion occasion, Reading reading)
    {
        var (wpi, sss) = (occasion.Find(Measure.Wpi), occasion.Find(Measure.Sss));
        static string Part(Reading? part) => part?.Value is { } v ? Wording.Value(part.Measure, v) : part?.Lowest is { } low ? "≥" + Wording.Value(part.Measure, low) : "?";
        var total = reading.Value is { } value ? Wording.Value(reading.Measure, value) : reading.Lowest is { } least ? "≥" + Wording.Value(reading.Measure, least) : "?";
        return wpi is null && sss is null ? total : $"{total} ({Part(wpi)} / {Part(sss)})";
    }

    private static ChangeRow Impression(IReadOnlyList<Series> all, Baseline? baseline)
    {
        if (all.Count == 0 || baseline is null)
        {
            return ChangeTable.Row(Measure.Impression, null, baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet. It comes with a follow-up.");
        }

        var series = all[^1];
        var now = series.Points[^1];
        var previous = series.Points.Count > 1 ? series.Points[^2] : null;
        ChangeCell Cell(SeriesPoint p) => new(ChangeTable.Plain(p.Reading), p.Marks, p.Occasion.Day, p.Reading.Reference ?? p.Occasion.Reference, false);
        var anchor = DateOnly.TryParseExact(series.Anchor, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Wording.Date(day) : series.Anchor ?? "an unnamed date";
        var words = "since " + anchor + (all.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"; {all.Count - 1} other series") : "");
        return new ChangeRow(Measure.Impression, null, previous is null ? null : Cell(previous), Cell(now), null, "", Verdict.None, words, now.Marks, null);
    }

    private static ChangeRow HandsOn(History history, Baseline? baseline)
    {
        var examined = history.Occasions.Where(o => o.Findings is not null).ToList();
        if (examined.Count == 0 || baseline is null)
        {
            return ChangeTable.Row(Measure.HandsOn, null, baseline, (_, r) => ChangeTable.Plain(r), "Not examined yet. Record findings in an assessment.");
        }

        ChangeCell Cell(Occasion o) => new((o.Findings?.Count ?? 0).ToString(CultureInfo.InvariantCulture), "", o.Day, o.Reference, o.Day == baseline.Occasion.Day);
        var first = examined.FirstOrDefault(o => o.Reference == baseline.Occasion.Reference);
        var linked = PointChange.Of(history.Occasions, examined[^1], baseline);
        var verdict = examined.Count == 1 || linked is not null ? Verdict.None : Verdict.CannotBeCompared;
        var words = examined.Count == 1 ? "one examination so far" : linked?.Words ?? "points not linked by the examiner";
        return new ChangeRow(
            Measure.HandsOn,
            first is null ? null : Cell(first),
            examined.Count > 1 ? Cell(examined[^2]) : null,
            Cell(examined[^1]),
            null,
            "none published",
            verdict,
            words,
            "",
            null,
            linked?.Figures);
    }

    // Another activity, or another set of them, is another question: only the newest one's own values stand in the row.
    private static ChangeRow Activity(Measure measure, IReadOnlyList<Series> all, Baseline? baseline)
    {
        var series = all.Count == 0 ? null : all[^1];
        var row = ChangeTable.Row(measure, series, baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet. It comes with “matters most” in an assessment.");
        if (series?.Anchor is not { } activities || row.Missing is not null)
        {
            return row;
        }

        var which = measure == Measure.Psfs ? $"“{Short(activities)}”" : all.Count > 1 ? "other activities before" : "same activities";
        return row with { Threshold = "", Words = $"{row.Words}; no verified threshold; {which}" };
    }

    private static string Short(string text) => text.Length <= 24 ? text : text[..23] + "…";

    private static TrendChart Chart(Measure measure, IReadOnlyList<Series> all, Baseline? baseline, TimeAxis axis)
    {
        var points = all.SelectMany(s => s.Points).ToList();
        var shown = points.Where(p => axis.Contains(p.Occasion.At)).ToList();
        var start = Start(points, baseline);
        var (low, high) = Band(measure, start?.Reading.Value);
        var breaks = all.SelectMany(Breaks).OrderBy(b => b.At).ToList();
        return new TrendChart(measure, shown, low, high, points.Count - shown.Count)
        {
            Start = start,
            Breaks = [.. breaks.Where(b => axis.Contains(b.At))],
            BandUntil = start is null ? null : breaks.FirstOrDefault(b => b.At > start.Occasion.At)?.At,
        };
    }

    // The same value that the change table starts from.
    private static SeriesPoint? Start(List<SeriesPoint> points, Baseline? baseline)
    {
        var own = points.Where(p => p.OnLine).OrderBy(p => p.Occasion.At).ToList();
        return baseline is null ? null
            : own.LastOrDefault(p => p.Occasion.Day == baseline.Occasion.Day) ?? own.FirstOrDefault(p => p.Occasion.At >= baseline.Occasion.At) ?? own.FirstOrDefault();
    }

    // Halfway between the two values: neither of them is the moment of the change.
    private static IEnumerable<VersionBreak> Breaks(Series series) => series.Points.Zip(series.Points.Skip(1))
        .Where(pair => pair.Second.Joins == BreakReason.VersionChanged)
        .Select(pair => new VersionBreak(pair.First.Occasion.At + ((pair.Second.Occasion.At - pair.First.Occasion.At) / 2), pair.Second.Change));

    private static (decimal? Low, decimal? High) Band(Measure measure, decimal? start)
    {
        var half = start is null ? null : measure.Threshold?.Points ?? (measure.Threshold?.Percent is { } percent && start > 0 ? start * percent / 100m : null);
        return half is null ? (null, null) : (Math.Max(measure.Low, start!.Value - half.Value), Math.Min(measure.High, start.Value + half.Value)); // half is only there with a start
    }
}
