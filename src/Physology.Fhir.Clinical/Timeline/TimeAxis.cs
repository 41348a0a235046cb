namespace Physology.Fhir.Clinical.Timeline;

/// <summary>How much of the record the charts show.</summary>
public enum Window
{
    /// <summary>The last three months.</summary>
    ThreeMonths,

    /// <summary>The last twelve months.</summary>
    TwelveMonths,

    /// <summary>From the first answer on.</summary>
    All,
}

/// <summary>A true-time axis: distance is proportional to days, never to the number of answers.</summary>
public sealed record TimeAxis(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Where a moment lies between the start (0) and the end (1).</summary>
    public double Fraction(DateTimeOffset at) => (at - Start).TotalDays / (End - Start).TotalDays;

    /// <summary>True when a moment lies on the axis.</summary>
    public bool Contains(DateTimeOffset at) => at >= Start && at <= End;

    /// <summary>The axis for a window that ends now; "all" begins a little before the first answer.</summary>
    public static TimeAxis For(Window window, IReadOnlyList<Occasion> occasions, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var end = occasions.Count > 0 && occasions[^1].At > now ? occasions[^1].At : now;
        var start = window switch
        {
            Window.ThreeMonths => end.AddMonths(-3),
            Window.TwelveMonths => end.AddMonths(-12),
            _ => occasions.Count == 0 ? end.AddMonths(-12) : occasions[0].At,
        };
        if (window == Window.All && occasions.Count > 0)
        {
            // Old histories end at their last answer, so that the course fills the chart.
            var last = occasions[^1].At;
            end = (now - last) > (last - start) && last > start ? last : end;
            var margin = TimeSpan.FromDays(Math.Max(3, (end - start).TotalDays * 0.04));
            return new TimeAxis(start - margin, end + margin);
        }

        return new TimeAxis(start, end + TimeSpan.FromDays(2));
    }

    /// <summary>Twelve months, unless fewer than two answers lie in them: then all.</summary>
    public static Window DefaultWindow(IReadOnlyList<Occasion> occasions, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        // One answer alone is no course.
        return occasions.Count > 0 && occasions.Count(o => o.At >= now.AddMonths(-12)) < 2 ? Window.All : Window.TwelveMonths;
    }
}
