using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>Palpation landmarks by region stem: an own, neutral list.</summary>
public static class Landmarks
{
    /// <summary>Landmarks by stem of the region they belong to.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Landmark>> ByStem = new Dictionary<string, IReadOnlyList<Landmark>>
    {
        ["f-jaw"] = [new("masseter", "Masseter", 0.45m, 0.6m), new("jaw-joint", "Joint in front of the ear", 0.2m, 0.15m)],
        ["f-neck"] = [new("low-front-neck", "Low front of neck", 0.5m, 0.8m, IsAcr1990: true)],
        ["f-shoulder"] = [new("shoulder-joint-front", "Front of the joint", 0.35m, 0.6m), new("coracoid", "Coracoid", 0.75m, 0.45m), new("biceps-groove", "Biceps groove", 0.25m, 0.85m)],
        ["f-chest"] =
        [
            new("second-rib", "Second rib at the breastbone", 0.85m, 0.2m, IsAcr1990: true), new("outer-chest-muscle", "Outer chest muscle", 0.2m, 0.35m), new("lower-ribs", "Lower ribs", 0.5m, 0.85m),
        ],
        ["f-upper-arm"] = [new("mid-biceps", "Mid biceps", 0.6m, 0.5m), new("deltoid-insertion", "Deltoid insertion", 0.2m, 0.4m)],
        ["f-elbow"] = [new("outer-epicondyle", "Outer epicondyle", 0.2m, 0.5m, IsAcr1990: true), new("inner-epicondyle", "Inner epicondyle", 0.85m, 0.5m)],
        ["f-forearm"] = [new("flexor-mass", "Flexor mass", 0.6m, 0.3m)],
        ["f-hand"] = [new("thumb-base", "Thumb base", 0.25m, 0.4m), new("wrist-crease", "Wrist crease", 0.5m, 0.12m)],
        ["f-upper-abdomen"] = [new("abdomen-midline-muscle", "Midline muscle", 0.75m, 0.5m), new("rib-margin", "Rib margin", 0.3m, 0.25m)],
        ["f-lower-abdomen"] = [new("inside-front-hip-bone", "Inside the front hip bone", 0.2m, 0.5m)],
        ["f-groin"] = [new("adductor-origin", "Adductor origin", 0.45m, 0.7m)],
        ["f-outer-hip"] = [new("front-hip-bone", "Front hip bone", 0.7m, 0.15m), new("tensor", "Tensor", 0.55m, 0.45m), new("outer-hip-point", "Outer hip point", 0.2m, 0.8m)],
        ["f-thigh"] = [new("thigh-mid-front", "Mid front of thigh", 0.5m, 0.5m), new("thigh-outer-mid", "Outer mid thigh", 0.15m, 0.5m), new("thigh-inner-mid", "Inner mid thigh", 0.85m, 0.5m)],
        ["f-knee"] = [new("above-kneecap", "Above the kneecap", 0.5m, 0.15m), new("inner-knee-fat-pad", "Inner fat pad of the knee", 0.8m, 0.6m, IsAcr1990: true)],
        ["f-shin"] = [new("shin-front-mid", "Front mid shin", 0.6m, 0.5m), new("shin-outer-mid", "Outer mid shin", 0.2m, 0.5m)],
        ["f-foot"] = [new("foot-top", "Top of the foot", 0.5m, 0.4m), new("foot-arch", "Arch of the foot", 0.8m, 0.65m)],
        ["b-head"] = [new("base-of-skull", "Base of skull", 0.5m, 0.9m, IsAcr1990: true)],
        ["b-neck"] = [new("c2", "C2", 0.6m, 0.2m), new("c5-c7", "C5 to C7", 0.6m, 0.6m), new("c7", "C7", 1m, 0.85m, IsMidline: true)],
        ["b-shoulder"] =
        [
            new("mid-upper-trapezius", "Mid upper trapezius", 0.7m, 0.15m, IsAcr1990: true), new("above-blade-spine", "Above the spine of the blade", 0.75m, 0.42m, IsAcr1990: true),
            new("below-blade-spine", "Below the spine of the blade", 0.5m, 0.68m), new("blade-inner-edge", "Inner edge of the blade", 0.9m, 0.78m),
        ],
        ["b-upper-back"] = [new("t4", "T4", 0.8m, 0.25m), new("t8", "T8", 0.8m, 0.6m), new("rib-angle", "Rib angle", 0.25m, 0.6m)],
        ["b-upper-arm"] = [new("mid-triceps", "Mid triceps", 0.5m, 0.5m)],
        ["b-forearm"] = [new("extensor-mass", "Extensor mass", 0.4m, 0.3m)],
        ["b-lower-back"] = [new("l1", "L1", 0.8m, 0.15m), new("l3", "L3", 0.8m, 0.5m), new("l5-outer", "L5, outer", 0.7m, 0.82m), new("top-of-pelvis", "Top of the pelvis", 0.3m, 0.9m)],
        ["b-sacrum"] = [new("s2", "S2", 1m, 0.3m, IsMidline: true), new("tailbone", "Tailbone", 1m, 0.88m, IsMidline: true)],
        ["b-buttock"] =
        [
            new("buttock-upper-outer", "Upper outer buttock", 0.3m, 0.2m, IsAcr1990: true), new("buttock-deep-centre", "Deep centre of the buttock", 0.6m, 0.5m),
            new("behind-outer-hip-point", "Behind the outer hip point", 0.15m, 0.62m, IsAcr1990: true),
        ],
        ["b-thigh"] = [new("sitting-bone", "Sitting bone", 0.75m, 0.1m), new("mid-hamstring", "Mid hamstring", 0.5m, 0.5m)],
        ["b-knee"] = [new("knee-crease", "Crease of the knee", 0.5m, 0.5m)],
        ["b-calf"] = [new("calf-inner-head", "Inner head of the calf", 0.75m, 0.2m), new("calf-outer-head", "Outer head of the calf", 0.25m, 0.2m), new("lower-calf", "Lower calf", 0.5m, 0.75m)],
        ["b-foot"] = [new("heel", "Heel", 0.5m, 0.3m), new("sole", "Sole", 0.5m, 0.75m)],
    };

    /// <summary>Every landmark once.</summary>
    public static readonly IReadOnlyList<Landmark> All = [.. ByStem.Values.SelectMany(l => l)];

    /// <summary>
    /// Where a point is drawn: the landmark's fixed place inside the region, on the patient's side; the region's centre without a landmark.
    /// A point of a midline region whose side was not said is drawn on the midline.
    /// </summary>
    public static (decimal X, decimal Y) PlaceOf(BodyMapRegion region, Landmark? landmark, Concept? sideOfPoint)
    {
        ArgumentNullException.ThrowIfNull(region);
        var box = region.Box;
        if (landmark is null)
        {
            return (box.CentreX, box.CentreY);
        }

        var y = box.Y0 + (landmark.Down * box.Height);
        var side = region.Side == Sides.Midline ? sideOfPoint : region.Side;
        if (side is null || side == Sides.Midline || landmark.IsMidline)
        {
            return (box.CentreX, y);
        }

        // Half of the region on that side: all of it where the region is one of a pair.
        var width = region.Side == Sides.Midline ? box.Width / 2m : box.Width;
        var onViewersLeft = (region.View == BodyView.Front) == (side == Sides.Right);
        return (onViewersLeft ? box.X0 + (landmark.Across * width) : box.X1 - (landmark.Across * width), y);
    }

    /// <summary>The landmark with this code, or null.</summary>
    public static Landmark? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
