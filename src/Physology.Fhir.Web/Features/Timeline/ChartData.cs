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
                    hollow = p.IsHollow,
                    flare = p.Occasion.Week == WeekKind.Flare,
                    onLine = p.OnLine,
                    breaks = p.Joins is not BreakReason.None,
                    baseline = model.Baseline?.Occasion.Day == p.Occasion.Day,
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

    public static string Break(BreakReason reason) => reason switch
    {
        BreakReason.Missed => "a questionnaire before this was missed",
        BreakReason.VersionChanged => "version changed",
        BreakReason.OtherAuthor => "somebody else answered",
        BreakReason.Unscorable => "not every answer could be scored",
        _ => "",
    };

    private static string Value(SeriesPoint point)
    {
        if (point.Reading.Measure == Measure.Fs && point.Reading.Value is { } fs)
        {
            return $"{Wording.Value(Measure.Fs, fs)} (WPI {point.Occasion.Find(Measure.Wpi)?.Value?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, SSS {point.Occasion.Find(Measure.Sss)?.Value?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "?"})";
        }

        return ChangeTable.Plain(point.Reading);
    }
}
