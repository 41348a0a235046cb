using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>
/// The 56 regions of the body map, 29 on the front and 27 on the back (map version 1). Boxes are written for the half on the
/// viewer's left, which is the patient's right on the front and the patient's left on the back.
/// </summary>
public static class Regions
{
    /// <summary>Version of the drawing; positions inside a region are only redrawn on the same one.</summary>
    public const string MapVersion = "1";

    /// <summary>Every region, front before back, head to foot, right before left.</summary>
    public static readonly IReadOnlyList<BodyMapRegion> All = [.. Front(), .. Back()];

    private static readonly Dictionary<string, BodyMapRegion> ByCode = All.ToDictionary(r => r.Code);

    /// <summary>The region with this code, or null.</summary>
    public static BodyMapRegion? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var region) ? region : null;

    /// <summary>Regions of one drawing.</summary>
    public static IEnumerable<BodyMapRegion> On(BodyView view) => All.Where(r => r.View == view);

    private static IEnumerable<BodyMapRegion> Front() =>
    [
        .. Midline("f-head", "head", "Head, front", new(80, 8, 120, 40)),
        .. Pair("f-jaw", "jaw", "jaw", new(80, 40, 100, 58), "jaw"),
        .. Midline("f-neck", "neck", "Neck, front", new(86, 58, 114, 74), WpiAreas.Neck),
        .. Pair("f-shoulder", "shoulder", "shoulder, front", new(42, 74, 72, 106), "shoulder", snomed: ("91774008", "91775009")),
        .. Pair("f-chest", "chest", "chest", new(72, 80, 100, 140), "chest"),
        .. Pair("f-upper-arm", "upper arm", "upper arm, front", new(40, 106, 62, 160), "upper-arm", snomed: ("368209003", "368208006")),
        .. Pair("f-elbow", "elbow", "elbow, front", new(36, 160, 58, 178), joint: ["upper-arm", "lower-arm"]),
        .. Pair("f-forearm", "forearm", "forearm, front", new(28, 178, 54, 230), "lower-arm", snomed: ("64262003", "66480008")),
        .. Pair("f-hand", "wrist and hand", "wrist and hand, front", new(18, 230, 46, 268), joint: ["lower-arm"]),
        .. Midline("f-upper-abdomen", "upper abdomen", "Upper abdomen", new(72, 140, 128, 178), WpiAreas.Abdomen, "818983003"),
        .. Midline("f-lower-abdomen", "lower abdomen", "Lower abdomen", new(78, 178, 122, 214), WpiAreas.Abdomen, "818983003"),
        .. Midline("f-groin", "groin or pelvis", "Groin or pelvis", new(82, 214, 118, 238)),
        .. Pair("f-outer-hip", "hip", "outer hip", new(58, 196, 78, 240), "hip"),
        .. Pair("f-thigh", "thigh", "thigh, front", new(60, 240, 98, 318), "upper-leg", snomed: ("11207009", "61396006")),
        .. Pair("f-knee", "knee", "knee, front", new(64, 318, 96, 344), joint: ["upper-leg", "lower-leg"]),
        .. Pair("f-shin", "shin", "shin", new(66, 344, 94, 416), "lower-leg", snomed: ("32696007", "48979004")),
        .. Pair("f-foot", "ankle and foot", "ankle and foot", new(58, 416, 94, 448), joint: ["lower-leg"]),
    ];

    private static IEnumerable<BodyMapRegion> Back() =>
    [
        .. Midline("b-head", "back of head", "Head, back", new(80, 8, 120, 50)),
        .. Midline("b-neck", "back of neck", "Neck, back", new(86, 50, 114, 76), WpiAreas.Neck),
        .. Pair("b-shoulder", "back of shoulder", "shoulder, back", new(42, 74, 78, 112), "shoulder", snomed: ("91774008", "91775009")),
        .. Pair("b-upper-back", "upper back", "upper back", new(78, 78, 100, 150), "upper-back"),
        .. Pair("b-upper-arm", "back of upper arm", "upper arm, back", new(40, 112, 62, 160), "upper-arm", snomed: ("368209003", "368208006")),
        .. Pair("b-elbow", "back of elbow", "elbow, back", new(36, 160, 58, 178), joint: ["upper-arm", "lower-arm"]),
        .. Pair("b-forearm", "back of forearm", "forearm, back", new(28, 178, 54, 230), "lower-arm", snomed: ("64262003", "66480008")),
        .. Pair("b-hand", "back of wrist and hand", "wrist and hand, back", new(18, 230, 46, 268), joint: ["lower-arm"]),
        .. Pair("b-lower-back", "lower back", "lower back", new(70, 150, 100, 196), "lower-back", snomed: ("1017211000", "1017210004")),
        .. Midline("b-sacrum", "base of spine", "Base of spine", new(90, 196, 110, 220), WpiAreas.LowerBack),
        .. Pair("b-buttock", "buttock", "buttock", new(60, 196, 90, 242), "hip"),
        .. Pair("b-thigh", "back of thigh", "thigh, back", new(60, 242, 98, 318), "upper-leg", snomed: ("11207009", "61396006")),
        .. Pair("b-knee", "back of knee", "knee, back", new(64, 318, 96, 344), joint: ["upper-leg", "lower-leg"]),
        .. Pair("b-calf", "calf", "calf", new(66, 344, 94, 416), "lower-leg", snomed: ("32696007", "48979004")),
        .. Pair("b-foot", "heel and sole", "heel and sole", new(58, 416, 94, 448), joint: ["lower-leg"]),
    ];

    private static IEnumerable<BodyMapRegion> Midline(string code, string place, string name, HitBox box, Concept? area = null, string? snomed = null)
    {
        yield return new BodyMapRegion
        {
            Code = code, Stem = code, View = ViewOf(code), Side = Sides.Midline, Name = name, PlaceName = place, Box = box,
            WpiArea = area, Snomed = snomed, Landmarks = LandmarksOf(code),
        };
    }

    // The SNOMED pair is (right, left). The hip has none: public sources give one code for either side.
    private static IEnumerable<BodyMapRegion> Pair(
        string stem, string place, string name, HitBox viewersLeft, string? area = null, string[]? joint = null, (string Right, string Left)? snomed = null)
    {
        yield return One(Sides.Right);
        yield return One(Sides.Left);

        BodyMapRegion One(Concept side)
        {
            var suffix = side == Sides.Right ? "-r" : "-l";
            var onViewersLeft = (ViewOf(stem) == BodyView.Front) == (side == Sides.Right);
            return new BodyMapRegion
            {
                Code = stem + suffix, Stem = stem, View = ViewOf(stem), Side = side, Name = $"{side.Display} {name}", PlaceName = place,
                Box = onViewersLeft ? viewersLeft : viewersLeft.Mirrored(),
                WpiArea = WpiAreas.Find(area) ?? WpiAreas.Find(area + suffix),
                JointAreas = [.. (joint ?? []).Select(j => WpiAreas.Find(j + suffix)).OfType<Concept>()],
                Snomed = side == Sides.Right ? snomed?.Right : snomed?.Left,
                Landmarks = LandmarksOf(stem),
            };
        }
    }

    private static BodyView ViewOf(string stem) => stem.StartsWith("f-", StringComparison.Ordinal) ? BodyView.Front : BodyView.Back;

    private static IReadOnlyList<Landmark> LandmarksOf(string stem) => Landmarks.ByStem.TryGetValue(stem, out var landmarks) ? landmarks : [];
}
