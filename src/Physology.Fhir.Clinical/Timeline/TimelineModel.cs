using System.Globalization;

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

/// <summary>One chart: the full range of its instrument, the values in the window, a band only where a threshold has a source.</summary>
public sealed record TrendChart(Measure Measure, IReadOnlyList<SeriesPoint> Points, decimal? BandLow, decimal? BandHigh, int OutsideWindow);

/// <summary>The criteria of one date.</summary>
public sealed record CriteriaOnDate(Occasion Occasion, CriteriaReading Reading);

/// <summary>Everything the single screen shows, computed from the record alone.</summary>
public sealed record TimelineModel
{
    /// <summary>The history this was made from.</summary>
    public required History History { get; init; }

    /// <summary>The baseline, or null for an empty record.</summary>
    public required Baseline? Baseline { get; init; }

    /// <summary>The window shown.</summary>
    public required Window Window { get; init; }

    /// <summary>The common axis.</summary>
    public required TimeAxis Axis { get; init; }

    /// <summary>The change table.</summary>
    public required IReadOnlyList<ChangeRow> Rows { get; init; }

    /// <summary>The charts, top to bottom.</summary>
    public required IReadOnlyList<TrendChart> Charts { get; init; }

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
        return new TimelineModel
        {
            History = history,
            Baseline = baseline,
            Window = window,
            Axis = axis,
            Rows = [.. TableRows(history, baseline, mood)],
            Charts = [.. ChartMeasures(occasions, mood is not null).Select(measure => Chart(measure, history, baseline, axis))],
            Map = PainMap.Of(occasions, baseline, view.Date),
            Criteria = [.. occasions.Where(o => o.Criteria is not null).Select(o => new CriteriaOnDate(o, o.Criteria!))],
            Mood = mood,
            Notes = CareNotes.For(occasions, baseline, history.Missed),
            LastSelfReport = occasions.LastOrDefault(o => !o.IsSignedAssessment && o.Author.Kind is AuthorKind.Patient or AuthorKind.Helper && o.Readings.Count > 0),
            LastHandsOn = occasions.LastOrDefault(o => o.Findings is not null),
        };
    }

    // The third chart is the activity that matters most; where none was ever named, worst pain, so that the place is not empty.
    private static IEnumerable<Measure> ChartMeasures(IReadOnlyList<Occasion> occasions, bool mood)
    {
        var third = occasions.Any(o => o.Find(Measure.Psfs) is not null) ? Measure.Psfs : Measure.WorstPain;
        return mood ? [Measure.Fs, Measure.Peg, third, Measure.Phq9] : [Measure.Fs, Measure.Peg, third];
    }

    private static IEnumerable<ChangeRow> TableRows(History history, Baseline? baseline, MoodLine? mood)
    {
        Series? Latest(Measure measure) => Series.Of(measure, history.Occasions, history.Missed).LastOrDefault();

        yield return ChangeTable.Row(Measure.Fs, Latest(Measure.Fs), baseline, FsText, "Not asked yet. Record the 19 areas and the symptoms in an assessment.");
        yield return ChangeTable.Row(Measure.Peg, Latest(Measure.Peg), baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet. It comes with an assessment or a follow-up.");
        yield return ChangeTable.Row(Measure.WorstPain, Latest(Measure.WorstPain), baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet. It comes with the pain sites of an assessment.");
        if (mood is not null)
        {
            var row = ChangeTable.Row(Measure.Phq9, Latest(Measure.Phq9), baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet.");
            yield return row.Change is { } change && (mood.ItemRose || row.Verdict is Verdict.Better)
                ? row with { Words = mood.ItemRose ? MoodLine.TotalWords(change.Points, true) : row.Words, Verdict = mood.ItemRose ? Verdict.None : row.Verdict }
                : row;
        }

        yield return Activity(Latest(Measure.Psfs), baseline);
        yield return Impression(history, baseline);
        yield return HandsOn(history, baseline);
    }

    private static string FsText(Occasion occasion, Reading reading)
    {
        var (wpi, sss) = (occasion.Find(Measure.Wpi), occasion.Find(Measure.Sss));
        static string Part(Reading? part) => part?.Value is { } v ? Wording.Value(part.Measure, v) : part?.Lowest is { } low ? "≥" + Wording.Value(part.Measure, low) : "?";
        var total = reading.Value is { } value ? Wording.Value(reading.Measure, value) : reading.Lowest is { } least ? "≥" + Wording.Value(reading.Measure, least) : "?";
        return wpi is null && sss is null ? total : $"{total} ({Part(wpi)} / {Part(sss)})";
    }

    private static ChangeRow Impression(History history, Baseline? baseline)
    {
        var all = Series.Of(Measure.Impression, history.Occasions, history.Missed);
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

    // Another activity is another question: only the newest one's own values stand in the row.
    private static ChangeRow Activity(Series? series, Baseline? baseline)
    {
        var row = ChangeTable.Row(Measure.Psfs, series, baseline, (_, r) => ChangeTable.Plain(r), "Not asked yet. It comes with “matters most” in an assessment.");
        return series?.Anchor is { } activity && row.Missing is null ? row with { Threshold = "", Words = $"{row.Words}; no verified threshold; “{Short(activity)}”" } : row;
    }

    private static string Short(string text) => text.Length <= 24 ? text : text[..23] + "…";

    private static TrendChart Chart(Measure measure, History history, Baseline? baseline, TimeAxis axis)
    {
        var points = Series.Of(measure, history.Occasions, history.Missed).SelectMany(s => s.Points).ToList();
        var shown = points.Where(p => axis.Contains(p.Occasion.At)).ToList();
        var start = baseline is null ? null : points.LastOrDefault(p => p.Occasion.Day == baseline.Occasion.Day)?.Reading.Value;
        var band = measure.Threshold?.Points;
        return new TrendChart(
            measure,
            shown,
            band is not null && start is not null ? Math.Max(measure.Low, start.Value - band.Value) : null,
            band is not null && start is not null ? Math.Min(measure.High, start.Value + band.Value) : null,
            points.Count - shown.Count);
    }
}
