namespace Physology.Fhir.Clinical.Timeline;

/// <summary>Why a line does not reach back to the value before.</summary>
public enum BreakReason
{
    /// <summary>It does.</summary>
    None,

    /// <summary>It is the first value.</summary>
    First,

    /// <summary>A questionnaire between the two was missed.</summary>
    Missed,

    /// <summary>The version of the instrument changed.</summary>
    VersionChanged,

    /// <summary>Somebody else answered.</summary>
    OtherAuthor,

    /// <summary>An answer between the two could not be scored.</summary>
    Unscorable,
}

/// <summary>A questionnaire that was sent and not answered in its window.</summary>
public sealed record MissedOccurrence(DateOnly Due, string? What);

/// <summary>One value of a series.</summary>
/// <param name="Occasion">Where it is from.</param>
/// <param name="Reading">The value.</param>
/// <param name="Joins">Why the line breaks before it.</param>
/// <param name="OnLine">False for a helper's, a proxy's and another system's value: a mark without a line.</param>
public sealed record SeriesPoint(Occasion Occasion, Reading Reading, BreakReason Joins, bool OnLine)
{
    /// <summary>Part of the answers is missing: the mark is hollow.</summary>
    public bool IsHollow => Reading.Missing > 0 || Reading.Value is null;

    /// <summary>The letters beside the value: p part missing, h helper, v version changed, f flare week, o other source.</summary>
    public string Marks => string.Concat(
        Reading.Missing > 0 ? "p" : "",
        Occasion.Author.Kind is AuthorKind.Helper or AuthorKind.Proxy ? "h" : "",
        Joins == BreakReason.VersionChanged ? "v" : "",
        Occasion.Week == WeekKind.Flare ? "f" : "",
        Occasion.Author.Kind == AuthorKind.OtherSource ? "o" : "");
}

/// <summary>The values of one measure in order of time. An impression of change has one series for each date it counts from.</summary>
public sealed record Series(Measure Measure, string? Anchor, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The series of a measure: one, or for an impression of change one for each anchor, the newest last.</summary>
    public static IReadOnlyList<Series> Of(Measure measure, IReadOnlyList<Occasion> occasions, IReadOnlyList<MissedOccurrence> missed)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(occasions);
        ArgumentNullException.ThrowIfNull(missed);

        return [.. occasions
            .SelectMany(occasion => occasion.Readings.Where(r => r.Measure == measure).Select(reading => (occasion, reading)))
            .OrderBy(pair => pair.occasion.At)
            .GroupBy(pair => pair.reading.Anchor)
            .Select(group => new Series(measure, group.Key, Join([.. group], missed)))
            .OrderBy(series => series.Points[^1].Occasion.At)];
    }

    /// <summary>True when two values may be compared: same kind of author, same major version of the instrument.</summary>
    public static bool AreComparable(SeriesPoint first, SeriesPoint second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return LineOf(first.Occasion.Author.Kind) == LineOf(second.Occasion.Author.Kind)
            && SameVersion(first.Reading.Version, second.Reading.Version)
            && first.Reading.Anchor == second.Reading.Anchor;
    }

    private static List<SeriesPoint> Join(List<(Occasion Occasion, Reading Reading)> values, IReadOnlyList<MissedOccurrence> missed)
    {
        var points = new List<SeriesPoint>(values.Count);
        SeriesPoint? before = null;
        foreach (var (occasion, reading) in values)
        {
            var onLine = LineOf(occasion.Author.Kind) == AuthorKind.Patient;
            var point = new SeriesPoint(occasion, reading, Reason(before, occasion, reading, missed), onLine);
            points.Add(point);
            before = point;
        }

        return points;
    }

    private static BreakReason Reason(SeriesPoint? before, Occasion occasion, Reading reading, IReadOnlyList<MissedOccurrence> missed)
    {
        if (before is null)
        {
            return BreakReason.First;
        }

        if (before.Reading.Value is null || reading.Value is null)
        {
            return BreakReason.Unscorable;
        }

        if (LineOf(before.Occasion.Author.Kind) != LineOf(occasion.Author.Kind))
        {
            return BreakReason.OtherAuthor;
        }

        if (!SameVersion(before.Reading.Version, reading.Version))
        {
            return BreakReason.VersionChanged;
        }

        return missed.Any(m => m.Due > before.Occasion.Day && m.Due < occasion.Day) ? BreakReason.Missed : BreakReason.None;
    }

    private static AuthorKind LineOf(AuthorKind kind) => kind == AuthorKind.PatientToClinician ? AuthorKind.Patient : kind;

    // 1.2.0 and 1.2.1 score the same; another major version is another instrument. A version nobody recorded says nothing.
    private static bool SameVersion(string? first, string? second) =>
        first is null || second is null || first.Split('.')[0] == second.Split('.')[0];
}
