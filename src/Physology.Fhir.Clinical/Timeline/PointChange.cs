using System.Globalization;

namespace Physology.Fhir.Clinical.Timeline;

/// <summary>
/// Change at the same places: only points that an examiner linked, each followed back through its links towards the baseline
/// (decision 27). Tenderness is compared; there is no published threshold, so nothing is called better or worse.
/// </summary>
/// <param name="Lower">Linked points with a lower grade than then.</param>
/// <param name="Higher">Linked points with a higher grade.</param>
/// <param name="Same">Linked points with the same grade.</param>
/// <param name="NotGraded">Linked points without a grade on either date.</param>
/// <param name="ExaminersThen">Who examined then; the same names as now where one person did both.</param>
/// <param name="ExaminersNow">Who examined now.</param>
public sealed record PointChange(int Lower, int Higher, int Same, int NotGraded, string ExaminersThen, string ExaminersNow)
{
    /// <summary>Number of linked points.</summary>
    public int Linked => Lower + Higher + Same + NotGraded;

    /// <summary>The points of one date against the same places before; null where none is linked.</summary>
    public static PointChange? Of(IReadOnlyList<Occasion> occasions, Occasion now, Baseline? baseline)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        ArgumentNullException.ThrowIfNull(now);
        var earlier = occasions
            .Where(occasion => occasion.At < now.At)
            .SelectMany(occasion => occasion.Points.Select(point => (Occasion: occasion, Point: point)))
            .Where(each => each.Point.Identity is not null)
            .GroupBy(each => each.Point.Identity!, StringComparer.Ordinal) // the line above left null out
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var pairs = now.Points
            .Select(point => (Now: point, Then: Back(point, earlier, baseline)))
            .Where(pair => pair.Then is not null)
            .Select(pair => (pair.Now, Then: pair.Then!)) // as the line above
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var graded = pairs.Where(pair => pair.Now.Tenderness is not null && pair.Then.Tenderness is not null).ToList();
        return new PointChange(
            graded.Count(pair => pair.Now.Tenderness < pair.Then.Tenderness),
            graded.Count(pair => pair.Now.Tenderness > pair.Then.Tenderness),
            graded.Count(pair => pair.Now.Tenderness == pair.Then.Tenderness),
            pairs.Count - graded.Count,
            Names(pairs.Select(pair => pair.Then)),
            Names(pairs.Select(pair => pair.Now)));
    }

    /// <summary>"tenderness at 3 linked points; J. Lim, then A. Shah".</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"tenderness at {Linked} linked {(Linked == 1 ? "point" : "points")}; {ExaminersThen}, then {ExaminersNow}");

    /// <summary>"2 lower, 1 same".</summary>
    public string Figures
    {
        get
        {
            string?[] parts =
            [
                Lower == 0 ? null : Count(Lower, "lower"),
                Higher == 0 ? null : Count(Higher, "higher"),
                Same == 0 ? null : Count(Same, "same"),
                NotGraded == 0 ? null : Count(NotGraded, "not graded"),
            ];
            return string.Join(", ", parts.OfType<string>());
        }
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    // As far back as the links go, and not past the baseline. A ring of links, which no form makes, ends where it closes.
    private static ExaminedPoint? Back(ExaminedPoint point, Dictionary<string, (Occasion Occasion, ExaminedPoint Point)> earlier, Baseline? baseline)
    {
        ExaminedPoint? found = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var link = point.SamePlaceAs; link is not null && seen.Add(link) && earlier.TryGetValue(link, out var then); link = then.Point.SamePlaceAs)
        {
            if (found is not null && baseline is not null && then.Occasion.At < baseline.Occasion.At)
            {
                break;
            }

            found = then.Point;
        }

        return found;
    }

    private static string Names(IEnumerable<ExaminedPoint> points) =>
        Wording.List(points.Select(point => point.Examiner ?? "examiner not named").Distinct(StringComparer.Ordinal));
}
