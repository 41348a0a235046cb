namespace Physology.Fhir.Clinical.BodyMap;

/// <summary>Palpation landmarks by region stem: an own, neutral list.</summary>
public static class Landmarks
{
    /// <summary>Landmarks by stem of the region they belong to.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Landmark>> ByStem = new Dictionary<string, IReadOnlyList<Landmark>>
    {
        ["f-jaw"] = [new("masseter", "Masseter"), new("jaw-joint", "Joint in front of the ear")],
        ["f-neck"] = [new("low-front-neck", "Low front of neck", IsAcr1990: true)],
        ["f-shoulder"] = [new("shoulder-joint-front", "Front of the joint"), new("coracoid", "Coracoid"), new("biceps-groove", "Biceps groove")],
        ["f-chest"] =
        [
            new("second-rib", "Second rib at the breastbone", IsAcr1990: true), new("outer-chest-muscle", "Outer chest muscle"), new("lower-ribs", "Lower ribs"),
        ],
        ["f-upper-arm"] = [new("mid-biceps", "Mid biceps"), new("deltoid-insertion", "Deltoid insertion")],
        ["f-elbow"] = [new("outer-epicondyle", "Outer epicondyle", IsAcr1990: true), new("inner-epicondyle", "Inner epicondyle")],
        ["f-forearm"] = [new("flexor-mass", "Flexor mass")],
        ["f-hand"] = [new("thumb-base", "Thumb base"), new("wrist-crease", "Wrist crease")],
        ["f-upper-abdomen"] = [new("abdomen-midline-muscle", "Midline muscle"), new("rib-margin", "Rib margin")],
        ["f-lower-abdomen"] = [new("inside-front-hip-bone", "Inside the front hip bone")],
        ["f-groin"] = [new("adductor-origin", "Adductor origin")],
        ["f-outer-hip"] = [new("front-hip-bone", "Front hip bone"), new("tensor", "Tensor"), new("outer-hip-point", "Outer hip point")],
        ["f-thigh"] = [new("thigh-mid-front", "Mid front of thigh"), new("thigh-outer-mid", "Outer mid thigh"), new("thigh-inner-mid", "Inner mid thigh")],
        ["f-knee"] = [new("above-kneecap", "Above the kneecap"), new("inner-knee-fat-pad", "Inner fat pad of the knee", IsAcr1990: true)],
        ["f-shin"] = [new("shin-front-mid", "Front mid shin"), new("shin-outer-mid", "Outer mid shin")],
        ["f-foot"] = [new("foot-top", "Top of the foot"), new("foot-arch", "Arch of the foot")],
        ["b-head"] = [new("base-of-skull", "Base of skull", IsAcr1990: true)],
        ["b-neck"] = [new("c2", "C2"), new("c5-c7", "C5 to C7"), new("c7", "C7", IsMidline: true)],
        ["b-shoulder"] =
        [
            new("mid-upper-trapezius", "Mid upper trapezius", IsAcr1990: true), new("above-blade-spine", "Above the spine of the blade", IsAcr1990: true),
            new("below-blade-spine", "Below the spine of the blade"), new("blade-inner-edge", "Inner edge of the blade"),
        ],
        ["b-upper-back"] = [new("t4", "T4"), new("t8", "T8"), new("rib-angle", "Rib angle")],
        ["b-upper-arm"] = [new("mid-triceps", "Mid triceps")],
        ["b-forearm"] = [new("extensor-mass", "Extensor mass")],
        ["b-lower-back"] = [new("l1", "L1"), new("l3", "L3"), new("l5-outer", "L5, outer"), new("top-of-pelvis", "Top of the pelvis")],
        ["b-sacrum"] = [new("s2", "S2", IsMidline: true), new("tailbone", "Tailbone", IsMidline: true)],
        ["b-buttock"] =
        [
            new("buttock-upper-outer", "Upper outer buttock", IsAcr1990: true), new("buttock-deep-centre", "Deep centre of the buttock"),
            new("behind-outer-hip-point", "Behind the outer hip point", IsAcr1990: true),
        ],
        ["b-thigh"] = [new("sitting-bone", "Sitting bone"), new("mid-hamstring", "Mid hamstring")],
        ["b-knee"] = [new("knee-crease", "Crease of the knee")],
        ["b-calf"] = [new("calf-inner-head", "Inner head of the calf"), new("calf-outer-head", "Outer head of the calf"), new("lower-calf", "Lower calf")],
        ["b-foot"] = [new("heel", "Heel"), new("sole", "Sole")],
    };

    /// <summary>Every landmark once.</summary>
    public static readonly IReadOnlyList<Landmark> All = [.. ByStem.Values.SelectMany(l => l)];

    /// <summary>The landmark with this code, or null.</summary>
    public static Landmark? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
