using System.Globalization;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The drawing: both views with the state of each region.</summary>
public sealed record BodyMapView(IReadOnlyList<PainSite> Sites, IReadOnlyList<RestrictionRowView> Points, IReadOnlyList<EarlierPoint> Ghosts)
{
    /// <summary>"64.5 118": where a landmark is drawn.</summary>
    public static string At(BodyMapRegion region, Landmark? landmark, Concept? sideOfPoint)
    {
        var (x, y) = Landmarks.PlaceOf(region, landmark, sideOfPoint);
        return string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
    }

    /// <summary>The figure's half on the viewer's left; the other half is its mirror image. It holds the centre of every hit box.</summary>
    public const string HalfFigure =
        "M100,7 C86,7 79,19 79,33 C79,45 84,56 88,62 L87,73 C70,77 52,74 45,86 C38,102 40,132 37,160 C32,185 28,205 25,228 "
        + "C17,240 15,258 21,266 C30,271 41,264 45,250 C47,240 48,232 52,222 C58,200 62,176 63,156 L67,118 C70,140 72,160 69,178 "
        + "C61,196 57,215 58,240 C58,272 60,302 64,330 C63,360 66,390 70,414 C62,428 55,440 59,447 C70,451 88,450 93,446 "
        + "C96,436 94,422 93,412 C95,382 97,352 96,330 C98,300 99,270 99,241 L100,241 Z";

    public static IReadOnlyList<BodyMapFigure> Figures { get; } =
    [
        new(BodyView.Front, "front", "Front (facing you)", "Right", "Left"),
        new(BodyView.Back, "back", "Back (facing away)", "Left", "Right"),
    ];

    public PainSite? Site(BodyMapRegion region) => Sites.FirstOrDefault(site => site.Region == region.Code);

    public string State(BodyMapRegion region) => Site(region) switch
    {
        null => "not-asked",
        { Worst: null } => "pain",
        { Worst: 0 } => "pain-0",
        { Worst: <= 3 } => "pain-1",
        { Worst: <= 6 } => "pain-2",
        { Worst: <= 8 } => "pain-3",
        _ => "pain-4",
    };

    public string Mark(BodyMapRegion region) => Site(region) switch
    {
        null => "",
        { Worst: null } => "?",
        { Worst: { } worst } => worst.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The same in words, under the drawing.</summary>
    public string Sentence
    {
        get
        {
            var painful = Sites.Where(site => site.Worst != 0).ToList();
            return painful.Count == 0
                ? "No place marked yet. Hatched means not asked."
                : $"{painful.Count} {(painful.Count == 1 ? "place" : "places")} marked: "
                    + string.Join(", ", painful.Select(site => $"{Regions.Find(site.Region)?.Name} {(site.Worst is { } worst ? worst.ToString(CultureInfo.InvariantCulture) : "not rated")}"))
                    + ". Hatched means not asked.";
        }
    }
}

public sealed record BodyMapFigure(BodyView View, string Id, string Title, string ViewersLeft, string ViewersRight);
