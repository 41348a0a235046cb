using System.Text.Json;
using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>What the script draws: the same numbers as the table twin, on the true-time axis.</summary>
public static class ChartData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Of(TrendChart chart, TimelineModel model, bool last)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(model);
        return JsonSerializer.Serialize(
            new
            {
                measure = chart.Measure.Code,
                low = chart.Measure.Low,
                high = chart.Measure.High,
                start = model.Axis.Start.ToUnixTimeMilliseconds(),
                end = model.Axis.End.ToUnixTimeMilliseconds(),
                bandLow = chart.BandLow,
                bandHigh = chart.BandHigh,
                bandUntil = chart.BandUntil?.ToUnixTimeMilliseconds(),
                breaks = chart.Breaks.Select(b => b.At.ToUnixTimeMilliseconds()),
                showAxis = last,
                points = chart.Points.Select(p => new
                {
                    at = p.Occasion.At.ToUnixTimeMilliseconds(),
                    date = Wording.Date(p.Occasion.Day),
                    value = p.Reading.Value ?? p.Reading.Lowest,
                    scored = p.Reading.Value is not null,
                    text = ChartTable.Text(p),
                    wpi = p.Occasion.Find(Measure.Wpi)?.Value,
                    sss = p.Occasion.Find(Measure.Sss)?.Value,
                    range = p.Reading is { Missing: > 0, Lowest: { } lowest, Highest: { } highest } ? new[] { lowest, highest } : null,
                    hollow = p.IsHollow,
                    proxy = p.Occasion.Author.Kind == AuthorKind.Proxy,
                    flare = p.Occasion.Week == WeekKind.Flare,
                    onLine = p.OnLine,
                    breaks = p.Joins is not BreakReason.None,
                    baseline = p == chart.Start,
                }),
            },
            Json);
    }
}

/// <summary>The words of the table twin.</summary>
public static class ChartTable
{
    public static string Text(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var value = ChartTable.Value(point);
        return point.Marks.Length == 0 ? value : value + " " + point.Marks;
    }

    /// <summary>Name and range of the measure, what its band is, and why there is nothing where there is nothing.</summary>
    public static string Title(TrendChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var name = chart.Measure == Measure.Fs ? "FS 0–31: WPI dark, SSS light" : $"{chart.Measure.Name} {chart.Measure.Low:0}–{chart.Measure.High:0}";
        var band = chart.BandLow is not null ? ", band " + chart.Measure.Threshold?.Text : "";
        return name + band + (chart.Points.Count > 0 ? "" : chart.OutsideWindow > 0 ? ": none in this window" : ": not asked yet");
    }

    /// <summary>What the picture is, for a reader who does not see it.</summary>
    public static string Spoken(TrendChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var gaps = chart.Breaks.Count == 0 ? "" : "; broken where the version changed";
        return $"{chart.Measure.Name} over time{gaps}, the same values as in the table of trends";
    }

    /// <summary>What stands beside a value: why the line breaks before it, what it counts from, its band with the source.</summary>
    public static string Note(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        string[] notes =
        [
            point.Occasion.IsWaiting ? "waiting to be filed" : "",
            point.Occasion.Author.Kind == AuthorKind.Proxy ? "answered on the patient’s behalf" : "",
            Break(point.Joins) + (point.Change.Length > 0 ? $" ({point.Change})" : ""),
            Anchor(point.Reading),
            ChangeTable.BandText(point.Reading),
        ];
        return string.Join("; ", notes.Where(n => n.Length > 0));
    }

    public static string Break(BreakReason reason) => reason switch
    {
        BreakReason.Missed => "a questionnaire before this was missed",
        BreakReason.VersionChanged => "version changed",
        BreakReason.OtherAuthor => "somebody else answered",
        BreakReason.Unscorable => "not every answer could be scored",
        _ => "",
    };

    private static string Anchor(Reading reading) => reading.Anchor is not { } anchor ? ""
        : reading.Measure == Measure.Impression ? "since " + (FhirTime.Parse(anchor) is { } time ? Wording.Date(time.Day) : anchor)
        : anchor;

    private static string Value(SeriesPoint point)
    {
        if (point.Reading.Measure == Measure.Fs && point.Reading.Value is { } fs)
        {
            return $"{Wording.Value(Measure.Fs, fs)} (WPI {point.Occasion.Find(Measure.Wpi)?.Value?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, SSS {point.Occasion.Find(Measure.Sss)?.Value?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "?"})";
        }

        return ChangeTable.Plain(point.Reading);
    }
}
