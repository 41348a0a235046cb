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
    /// <summary>What changed in meaning where the version did, in words; empty where nobody wrote it down.</summary>
    public string Change { get; init; } = "";

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

/// <summary>
/// The values of one measure in order of time. An impression of change has one series for each date it counts from; what somebody answered on
/// the patient's behalf is a series of its own.
/// </summary>
public sealed record Series(Measure Measure, string? Anchor, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>True for answers given on the patient's behalf.</summary>
    public bool IsProxy => Points[0].Occasion.Author.Kind == AuthorKind.Proxy;

    /// <summary>The series of a measure: one for each anchor and apart for proxies, the newest last.</summary>
    public static IReadOnlyList<Series> Of(Measure measure, IReadOnlyList<Occasion> occasions, IReadOnlyList<MissedOccurrence> missed)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(occasions);
        ArgumentNullException.ThrowIfNull(missed);

        return [.. occasions
            .SelectMany(occasion => occasion.Readings.Where(r => r.Measure == measure).Select(reading => (occasion, reading)))
            .OrderBy(pair => pair.occasion.At)
            .GroupBy(pair => (pair.reading.Anchor, IsProxy: pair.occasion.Author.Kind == AuthorKind.Proxy))
            .Select(group => new Series(measure, group.Key.Anchor, Join([.. group], missed)))
            .OrderBy(series => series.Points[^1].Occasion.At)];
    }

    /// <summary>True when two values may be compared: same kind of author, same meaning, same anchor.</summary>
    public static bool AreComparable(SeriesPoint first, SeriesPoint second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return LineOf(first.Occasion.Author.Kind) == LineOf(second.Occasion.Author.Kind)
            && first.Reading.MeansTheSameAs(second.Reading)
            && first.Reading.Anchor == second.Reading.Anchor;
    }

    private static List<SeriesPoint> Join(List<(Occasion Occasion, Reading Reading)> values, IReadOnlyList<MissedOccurrence> missed)
    {
        var points = new List<SeriesPoint>(values.Count);
        SeriesPoint? before = null;
        // A value without a version does not hide that the meaning changed between those before and after it.
        Reading? versioned = null;
        foreach (var (occasion, reading) in values)
        {
            var onLine = LineOf(occasion.Author.Kind) == AuthorKind.Patient;
            var changed = versioned?.MeansTheSameAs(reading) == false;
            var point = new SeriesPoint(occasion, reading, changed ? BreakReason.VersionChanged : Reason(before, occasion, reading, missed), onLine)
            {
                Change = changed ? reading.ChangeSince(versioned!) : "", // changed only against one there is
            };
            points.Add(point);
            before = point;
            versioned = reading.Version is null ? versioned : reading;
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

        return missed.Any(m => m.Due > before.Occasion.Day && m.Due < occasion.Day) ? BreakReason.Missed : BreakReason.None;
    }

    private static AuthorKind LineOf(AuthorKind kind) => kind == AuthorKind.PatientToClinician ? AuthorKind.Patient : kind;
}
