using System.Globalization;
using Physology.Fhir.Clinical.BodyMap;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>How a region is drawn: five steps of one lightness ramp, a named place without a number, or hatched.</summary>
public enum PainStep
{
    /// <summary>Hatched: not asked. Never white.</summary>
    NotAsked,

    /// <summary>Outline only: asked, no pain.</summary>
    None,

    /// <summary>Pain, no number given.</summary>
    Unrated,

    /// <summary>1 to 3.</summary>
    Mild,

    /// <summary>4 to 6.</summary>
    Moderate,

    /// <summary>7 or 8.</summary>
    Strong,

    /// <summary>9 or 10.</summary>
    Strongest,
}

/// <summary>A finding as drawn: a mark by type and the grade as a number.</summary>
public sealed record FindingMark(string Mark, string Type, int? Grade, string? Examiner);

/// <summary>One region as drawn on one date.</summary>
public sealed record MapRegion(BodyMapRegion Region, PainStep Step, string Label, string? Difference, IReadOnlyList<FindingMark> Findings)
{
    /// <summary>What a reader who does not see the drawing is told.</summary>
    public string Spoken => Region.Name + ": " + Step switch
    {
        PainStep.NotAsked => "not asked",
        PainStep.None => "no pain",
        PainStep.Unrated => "pain, no number given",
        _ => "pain " + Label + " of 10",
    } + (Difference is null ? "" : ", " + Difference switch
    {
        "+" => "new",
        "−" => "gone",
        _ => "changed " + Difference,
    }) + string.Concat(Findings.Select(f => $", finding: {f.Type}{(f.Grade is { } g ? string.Create(CultureInfo.InvariantCulture, $", tenderness {g} of 4") : "")}"));
}

/// <summary>Pain and findings of one date on the 56 regions, and what changed since the baseline.</summary>
public sealed record PainMap
{
    /// <summary>The date shown.</summary>
    public required Occasion Occasion { get; init; }

    /// <summary>All 56 regions.</summary>
    public required IReadOnlyList<MapRegion> Regions { get; init; }

    /// <summary>The same in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>What hands-on examination says, in words.</summary>
    public required string FindingsSentence { get; init; }

    /// <summary>Dates that have a map, oldest first.</summary>
    public required IReadOnlyList<Occasion> Dates { get; init; }

    /// <summary>The map of a date, the latest when none is picked; null when no date has places.</summary>
    public static PainMap? Of(IReadOnlyList<Occasion> occasions, Baseline? baseline, string? picked)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var dates = occasions.Where(o => o.Pain.Count > 0 || o.Areas is not null || o.Findings is not null).ToList();
        if (dates.Count == 0)
        {
            return null;
        }

        var shown = dates.LastOrDefault(o => o.Reference == picked) ?? dates[^1];
        var isBaseline = shown.Reference == baseline?.Occasion.Reference;
        return new PainMap
        {
            Occasion = shown,
            Dates = dates,
            Regions = [.. BodyMap.Regions.All.Select(region => Draw(region, shown, isBaseline ? null : baseline?.Occasion))],
            Sentence = shown.Areas is null && shown.Pain.Count > 0 ? Places(shown) : AreaChange.Sentence(baseline?.Occasion.Areas, shown.Areas, isBaseline),
            FindingsSentence = Findings(shown),
        };
    }

    /// <summary>The ramp's step of a rating.</summary>
    public static PainStep StepOf(int? severity) => severity switch
    {
        null => PainStep.Unrated,
        <= 0 => PainStep.None,
        <= 3 => PainStep.Mild,
        <= 6 => PainStep.Moderate,
        <= 8 => PainStep.Strong,
        _ => PainStep.Strongest,
    };

    /// <summary>The mark of a restriction type: ● spasm, ■ adhesion, ▲ densification, ◆ other, ? unsure.</summary>
    public static string MarkOf(string? type) => type switch
    {
        "spasm" => "●",
        "adhesion" => "■",
        "densification" => "▲",
        "other" => "◆",
        _ => "?",
    };

    private static MapRegion Draw(BodyMapRegion region, Occasion shown, Occasion? baseline)
    {
        var (step, severity) = State(region, shown);
        var label = severity is { } s && step != PainStep.None ? s.ToString(CultureInfo.InvariantCulture) : step == PainStep.Unrated ? "•" : "";
        IReadOnlyList<FindingMark> findings = shown.Findings is null
            ? []
            : [.. shown.Findings.Where(f => f.Region == region.Code).Select(f => new FindingMark(MarkOf(f.Type), Codes.RestrictionTypes.Find(f.Type)?.Display ?? "type not given", f.Tenderness, f.Examiner))];
        return new MapRegion(region, step, label, baseline is null ? null : Difference(State(region, baseline), (step, severity)), findings);
    }

    private static (PainStep Step, int? Severity) State(BodyMapRegion region, Occasion occasion)
    {
        if (occasion.Pain.FirstOrDefault(p => p.Region == region.Code) is { } site)
        {
            return (StepOf(site.Severity), site.Severity);
        }

        if (region.WpiArea is { } area && occasion.Areas is { } areas)
        {
            return areas.Painful.Contains(area.Code) ? (PainStep.Unrated, null) : areas.Complete ? (PainStep.None, null) : (PainStep.NotAsked, null);
        }

        return (PainStep.NotAsked, null);
    }

    private static string? Difference((PainStep Step, int? Severity) before, (PainStep Step, int? Severity) now)
    {
        if (before.Step == PainStep.NotAsked || now.Step == PainStep.NotAsked)
        {
            return null;
        }

        if (before.Step == PainStep.None || now.Step == PainStep.None)
        {
            return before.Step == now.Step ? null : before.Step == PainStep.None ? "+" : "−";
        }

        return before.Severity is { } first && now.Severity is { } second && first != second
            ? (second > first ? "↑" : "↓") + Math.Abs(second - first).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static string Places(Occasion shown)
    {
        var places = shown.Pain.OrderByDescending(p => p.Severity ?? -1).Select(p => (BodyMap.Regions.Find(p.Region)?.Name.ToLowerInvariant() ?? p.Region)
            + (p.Severity is { } s ? string.Create(CultureInfo.InvariantCulture, $" {s}") : ""));
        return $"Places named: {Wording.List(places)}. The 19 areas were not asked on this date.";
    }

    private static string Findings(Occasion shown)
    {
        if (shown.Findings is null)
        {
            return "Hands-on examination not done on this date.";
        }

        var count = shown.Findings.Count;
        var examiner = shown.Findings.Select(f => f.Examiner).OfType<string>().FirstOrDefault() ?? shown.Author.Display;
        return (count == 0 ? "Examined, nothing found" : count == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{count} findings"))
            + (examiner is null ? "." : $", examiner {examiner}.");
    }
}
