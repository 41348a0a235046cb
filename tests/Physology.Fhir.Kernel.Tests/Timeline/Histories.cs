using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Kernel.Tests.Timeline;

/// <summary>Invented histories whose plain display would mislead.</summary>
internal static class Histories
{
    private static readonly string[] SssCodes =
        [SssItems.Fatigue, SssItems.Unrefreshed, SssItems.Cognitive, SssItems.Headaches, SssItems.LowerAbdomen, SssItems.Depression];

    public static IReadOnlyList<Occasion> Amara { get; } =
    [
        Peg("b", "2025-02-03", WeekKind.Flare, null, true, 9, 9, 8),
        Peg("1", "2025-02-17", WeekKind.Usual, 4, false, 6, 7, 6),
        Peg("2", "2025-03-03", WeekKind.Usual, 4, false, 6, 6, 7),
        Peg("3", "2025-03-17", WeekKind.Usual, 4, false, 7, 6, 6),
        Peg("4", "2025-03-31", WeekKind.Usual, 4, false, 6, 6, 6),
    ];

    public static IReadOnlyList<Occasion> Brian { get; } =
    [
        Phq("1", "2025-03-03", [2, 2, 3, 3, 1, 2, 2, 1, 0]),
        Phq("2", "2025-04-14", [2, 1, 3, 2, 1, 2, 2, 0, 0]),
        Phq("3", "2025-06-03", [1, 1, 3, 2, 0, 2, 1, 0, 1]),
        Phq("4", "2025-09-03", [0, 1, 2, 2, 0, 2, 1, 0, 2]),
    ];

    public static Occasion BrianUnfinished { get; } = Phq("5", "2026-03-03", [0, 1, 1, null, null, null, null, null, null]);

    public static IReadOnlyList<Occasion> Carys { get; } =
    [
        Survey("b", "2025-01-14", true, ["neck", "upper-back", "lower-back", "shoulder-l", "shoulder-r", "upper-arm-l", "hip-l", "upper-leg-l"], 3, 2, 2, 1, 0, 1),
        Survey("1", "2025-02-25", false, ["neck", "upper-back", "lower-back", "shoulder-l", "shoulder-r", "hip-l"], 2, 2, 1, 1, 0, 1),
        Survey("2", "2025-04-14", false, ["neck", "upper-back", "lower-back", "shoulder-l", "shoulder-r", "upper-arm-l", "upper-arm-r", "chest"], 2, 3, 2, 1, 0, 1),
        Survey("3", "2025-07-14", false, ["neck", "lower-back", "shoulder-l", "hip-l", "hip-r"], 3, 3, 2, 1, 0, 0),
        Survey("4", "2026-01-14", false, ["jaw-l", "jaw-r", "chest", "abdomen", "neck", "lower-back", "shoulder-l"], 2, 2, 1, 0, 1, 0),
    ];

    public static TimelineModel Build(IReadOnlyList<Occasion> occasions, TimelineView? view = null, IReadOnlyList<MissedOccurrence>? missed = null) =>
        TimelineModel.Build(new History { Occasions = occasions, Missed = missed ?? [] }, view ?? TimelineView.Default, At("2026-01-20"));

    public static DateTimeOffset At(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.Zero);

    public static Occasion Peg(string id, string day, WeekKind week, int? impression, bool baseline, params int[] items)
    {
        List<Reading> readings =
        [
            new() { Measure = Measure.Peg, Value = items.Sum() / 3m, Items = [.. items.Select((v, i) => new RawItem("peg-" + i, v))], Version = "0.1.0" },
        ];
        if (impression is { } given)
        {
            readings.Add(new() { Measure = Measure.Impression, Value = given, Anchor = "2025-02-03", Words = ImpressionsOfChange.FromOrdinal(given)?.Display });
        }

        return On(id, day) with { Week = week, IsSignedAssessment = baseline, Readings = readings };
    }

    public static Occasion Phq(string id, string day, int?[] items)
    {
        var raw = items.Select((value, index) => new RawItem("phq-" + (index + 1), value)).ToList();
        var sum = items.Sum() ?? 0;
        var missing = items.Count(i => i is null);
        return On(id, day) with
        {
            Readings =
            [
                new() { Measure = Measure.Phq9, Value = missing == 0 ? sum : null, Lowest = sum, Highest = sum + (3 * missing), Missing = missing, Items = raw },
                new() { Measure = Measure.Phq9Item9, Value = items[8], Missing = items[8] is null ? 1 : 0 },
            ],
        };
    }

    public static Occasion On(string id, string day) => new()
    {
        Reference = "QuestionnaireResponse/" + id,
        At = At(day),
        Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        Author = new Author(AuthorKind.Patient, null),
    };

    private static Occasion Survey(string id, string day, bool baseline, string[] areas, params int[] sss)
    {
        var items = sss.Select((value, index) => new RawItem(SssCodes[index], value)).ToList();
        return On(id, day) with
        {
            IsSignedAssessment = baseline,
            Areas = new AreaAnswer(areas.ToHashSet(), true),
            Readings =
            [
                new() { Measure = Measure.Wpi, Value = areas.Length },
                new() { Measure = Measure.Sss, Value = sss.Sum(), Items = items },
                new() { Measure = Measure.Fs, Value = areas.Length + sss.Sum() },
            ],
        };
    }
}
