using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>The words a change may get. No others.</summary>
public enum Verdict
{
    /// <summary>Nothing to say: one value, or a measure without threshold.</summary>
    None,

    /// <summary>Better by at least the threshold.</summary>
    Better,

    /// <summary>Worse by at least the threshold.</summary>
    Worse,

    /// <summary>Smaller than the threshold.</summary>
    WithinError,

    /// <summary>The two values do not belong together.</summary>
    CannotBeCompared,

    /// <summary>The baseline was a flare: the figure is shown, no verdict is given on it.</summary>
    BaselineInFlare,
}

/// <summary>One value in the table, with the letters that qualify it and the answers behind it.</summary>
public sealed record ChangeCell(string Text, string Marks, DateOnly Day, string Reference, bool OnBaselineDay)
{
    /// <summary>"Moderate (Kroenke 2001, …)": the band that the value lies in, with its source; empty where there is none.</summary>
    public string Band { get; init; } = "";
}

/// <summary>A change: from raw sums where both are in the record.</summary>
public sealed record ChangeFigure(decimal Points, decimal? Percent, string PointsText, string PercentText, decimal? RawFrom, decimal? RawTo)
{
    /// <summary>The change from one reading to another, or null when either has no value.</summary>
    public static ChangeFigure? Between(Reading from, Reading to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Value is not { } first || to.Value is not { } second)
        {
            return null;
        }

        var raw = from.RawSum is not null && to.RawSum is not null && from.Items.Count == to.Items.Count;
        var (rawFrom, rawTo) = raw ? (from.RawSum, to.RawSum) : ((decimal?)null, null);
        // A mean of n items is the raw sum over n; the sum keeps what the rounding of the mean loses.
        var isMean = raw && from.Items.Count > 1 && from.Measure == Measure.Peg;
        var points = isMean ? (rawTo!.Value - rawFrom!.Value) / from.Items.Count : second - first;
        var divisor = raw ? rawFrom!.Value : first;
        var difference = raw ? rawTo!.Value - rawFrom!.Value : second - first;
        decimal? percent = divisor == 0 ? null : difference / divisor * 100m;
        return new ChangeFigure(
            points,
            percent,
            Wording.Signed(points, to.Measure.Decimals),
            percent is { } p ? Wording.Percent(p) : "from 0",
            rawFrom,
            rawTo);
    }

    /// <summary>True when the threshold is reached, by points or by percent.</summary>
    public bool Reaches(ChangeThreshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return (threshold.Points is { } p && Math.Abs(Points) >= p)
            || (threshold.Percent is { } q && Percent is { } percent && Math.Abs(percent) >= q);
    }
}

/// <summary>One row of the change table.</summary>
public sealed record ChangeRow(
    Measure Measure,
    ChangeCell? Baseline,
    ChangeCell? Previous,
    ChangeCell? Now,
    ChangeFigure? Change,
    string Threshold,
    Verdict Verdict,
    string Words,
    string Marks,
    string? Missing,
    string? ChangeWords = null)
{
    /// <summary>True for what somebody answered on the patient's behalf.</summary>
    public bool IsProxy { get; init; }

    /// <summary>The measure, and who spoke where that was not the patient.</summary>
    public string Name => IsProxy ? Measure.Name + ", by proxy" : Measure.Name;

    /// <summary>An arrow for the direction that is better, in words for a reader who does not see it.</summary>
    public string Direction => Measure.Better switch { BetterIs.Lower => "lower is better", BetterIs.Higher => "higher is better", _ => "" };
}

/// <summary>Builds the rows: baseline, previous, now, change and what may be said about it.</summary>
public static class ChangeTable
{
    /// <summary>One row for a measure from the series of one anchor.</summary>
    public static ChangeRow Row(Measure measure, Series? series, Baseline? baseline, Func<Occasion, Reading, string> text, string howToGet)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(text);
        var threshold = measure.Threshold?.Text ?? "none published";
        if (series is null || baseline is null)
        {
            return new ChangeRow(measure, null, null, null, null, threshold, Verdict.None, "", "", howToGet);
        }

        var points = series.Points;
        var now = points[^1];
        var start = points.LastOrDefault(p => p.Occasion.Day == baseline.Occasion.Day && p.Occasion.At <= now.Occasion.At)
            ?? points.FirstOrDefault(p => p.Occasion.At >= baseline.Occasion.At)
            ?? points[0];
        var previous = points.Count > 1 ? points[^2] : null;
        var otherMeaning = !start.Reading.MeansTheSameAs(now.Reading);
        var marks = string.Concat("phvfo".Where(mark =>
            start.Marks.Contains(mark, StringComparison.Ordinal) || now.Marks.Contains(mark, StringComparison.Ordinal) || (mark == 'v' && otherMeaning)));
        if (ReferenceEquals(start, now))
        {
            var once = now.Reading.Value is null ? (Verdict.CannotBeCompared, "cannot be scored") : (Verdict.None, "one answer so far");
            return new ChangeRow(measure, Cell(start, baseline, text), null, Cell(now, baseline, text), null, threshold, once.Item1, once.Item2, marks, null);
        }

        var cells = (Cell(start, baseline, text), previous is null || ReferenceEquals(previous, start) ? null : Cell(previous, baseline, text), Cell(now, baseline, text));
        var change = Series.AreComparable(start, now) && start.Reading.Missing == 0 && now.Reading.Missing == 0
            ? ChangeFigure.Between(start.Reading, now.Reading)
            : null;
        if (change is null)
        {
            return new ChangeRow(measure, cells.Item1, cells.Item2, cells.Item3, null, threshold, Verdict.CannotBeCompared, WhyNot(start, now), marks, null);
        }

        var verdict = Judge(measure, change, start.Occasion.Week, now.Occasion.Week);
        return new ChangeRow(measure, cells.Item1, cells.Item2, cells.Item3, change, threshold, verdict, Words(verdict, measure, change), marks, null);
    }

    /// <summary>What a change may be called.</summary>
    public static Verdict Judge(Measure measure, ChangeFigure change, WeekKind from, WeekKind to)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(change);
        if (from == WeekKind.Flare && to != WeekKind.Flare)
        {
            return Verdict.BaselineInFlare;
        }

        if (measure.Threshold is null || measure.Better == BetterIs.Neither)
        {
            return Verdict.None;
        }

        if (!change.Reaches(measure.Threshold))
        {
            return Verdict.WithinError;
        }

        return change.Points < 0 == (measure.Better == BetterIs.Lower) ? Verdict.Better : Verdict.Worse;
    }

    /// <summary>The verdict in words.</summary>
    public static string Words(Verdict verdict, Measure measure, ChangeFigure change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return verdict switch
        {
            Verdict.Better => "better",
            Verdict.Worse => "worse",
            Verdict.WithinError => "within error",
            Verdict.CannotBeCompared => "cannot be compared",
            Verdict.BaselineInFlare => "baseline in a flare",
            _ => change.Points == 0 ? "same number" : change.Points < 0 ? "lower" : "higher",
        };
    }

    private static string WhyNot(SeriesPoint start, SeriesPoint now)
    {
        if (!start.Reading.MeansTheSameAs(now.Reading))
        {
            return "other version";
        }

        if (now.Reading.Value is null || now.Reading.Missing > 0)
        {
            return "part missing now";
        }

        if (start.Reading.Value is null || start.Reading.Missing > 0)
        {
            return "part missing then";
        }

        return "other person answered";
    }

    private static ChangeCell Cell(SeriesPoint point, Baseline baseline, Func<Occasion, Reading, string> text) => new(
        text(point.Occasion, point.Reading),
        point.Marks,
        point.Occasion.Day,
        point.Reading.Reference ?? point.Occasion.Reference,
        point.Occasion.Day == baseline.Occasion.Day)
    {
        Band = BandText(point.Reading),
    };

    /// <summary>The band of a value with its source, or nothing.</summary>
    public static string BandText(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Band is { } band ? $"{band.Display} ({band.Source})" : "";
    }

    /// <summary>The usual text of a value: the number, or its bounds where part is missing.</summary>
    public static string Plain(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Words is { } words)
        {
            return words;
        }

        if (reading.Missing > 0 && reading is { Lowest: { } low, Highest: { } high })
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Wording.Value(reading.Measure, low)} to {Wording.Value(reading.Measure, high)}");
        }

        return reading.Value is { } value ? Shown(reading, value) : "not scorable";
    }

    // A mean that was filed rounded, without its items, is not shown with more digits than it had.
    private static string Shown(Reading reading, decimal value) =>
        reading.Measure == Measure.Peg && reading.RawSum is null ? value.ToString("0.0", CultureInfo.InvariantCulture) : Wording.Value(reading.Measure, value);
}
