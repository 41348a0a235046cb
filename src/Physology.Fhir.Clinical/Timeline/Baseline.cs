namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// What later answers are compared with. The first signed assessment unless another was picked. When it was given in a flare,
/// that is said, and the first usual-week answer after it is offered beside it.
/// </summary>
public sealed record Baseline(Occasion Occasion, Occasion? FirstUsualWeek)
{
    /// <summary>True when the baseline's answers are about a flare.</summary>
    public bool IsFlare => Occasion.Week == WeekKind.Flare;

    /// <summary>"baseline: 3 Feb 2025, in a flare".</summary>
    public string Text => "baseline: " + Wording.Date(Occasion.Day) + (IsFlare ? ", in a flare" : "");

    /// <summary>Picks the baseline among occasions in order of time; null when there are none.</summary>
    /// <param name="occasions">All occasions, oldest first.</param>
    /// <param name="picked">The reference of a baseline that the reader picked, or null.</param>
    public static Baseline? Choose(IReadOnlyList<Occasion> occasions, string? picked)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var chosen = occasions.FirstOrDefault(o => o.Reference == picked)
            ?? occasions.FirstOrDefault(o => o.IsSignedAssessment)
            ?? occasions.FirstOrDefault(o => o.Readings.Count > 0);
        if (chosen is null)
        {
            return null;
        }

        var usual = chosen.Week != WeekKind.Flare
            ? null
            : occasions.FirstOrDefault(o => o.At > chosen.At && o.Week == WeekKind.Usual && o.Readings.Any(r => r.Value is not null));
        return new Baseline(chosen, usual);
    }
}
