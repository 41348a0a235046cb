namespace Physology.Fhir.Clinical.Codes;

/// <summary>The 19 areas of the widespread pain index, in the order the list shows them (CodeSystem <c>wpi-area</c>).</summary>
public static class WpiAreas
{
    public static readonly Concept JawRight = Of("jaw-r", "Right jaw");
    public static readonly Concept JawLeft = Of("jaw-l", "Left jaw");
    public static readonly Concept Neck = Of("neck", "Neck");
    public static readonly Concept ShoulderRight = Of("shoulder-r", "Right shoulder");
    public static readonly Concept ShoulderLeft = Of("shoulder-l", "Left shoulder");
    public static readonly Concept UpperArmRight = Of("upper-arm-r", "Right upper arm");
    public static readonly Concept UpperArmLeft = Of("upper-arm-l", "Left upper arm");
    public static readonly Concept LowerArmRight = Of("lower-arm-r", "Right lower arm");
    public static readonly Concept LowerArmLeft = Of("lower-arm-l", "Left lower arm");
    public static readonly Concept Chest = Of("chest", "Chest");
    public static readonly Concept Abdomen = Of("abdomen", "Abdomen");
    public static readonly Concept UpperBack = Of("upper-back", "Upper back");
    public static readonly Concept LowerBack = Of("lower-back", "Lower back");
    public static readonly Concept HipRight = Of("hip-r", "Right hip or buttock");
    public static readonly Concept HipLeft = Of("hip-l", "Left hip or buttock");
    public static readonly Concept UpperLegRight = Of("upper-leg-r", "Right upper leg");
    public static readonly Concept UpperLegLeft = Of("upper-leg-l", "Left upper leg");
    public static readonly Concept LowerLegRight = Of("lower-leg-r", "Right lower leg");
    public static readonly Concept LowerLegLeft = Of("lower-leg-l", "Left lower leg");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All =
    [
        JawRight, JawLeft, Neck, ShoulderRight, ShoulderLeft, UpperArmRight, UpperArmLeft, LowerArmRight, LowerArmLeft, Chest,
        Abdomen, UpperBack, LowerBack, HipRight, HipLeft, UpperLegRight, UpperLegLeft, LowerLegRight, LowerLegLeft,
    ];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    /// <summary>
    /// The region an area counts for in the generalised-pain rule of 2016. Jaw, chest and abdomen count for none
    /// (Wolfe 2016, table 4), though they count in the index itself.
    /// </summary>
    public static Concept? AcrRegion(Concept area) => area.Code switch
    {
        "neck" or "upper-back" or "lower-back" => AcrRegions.Axial,
        "shoulder-r" or "upper-arm-r" or "lower-arm-r" => AcrRegions.RightUpper,
        "shoulder-l" or "upper-arm-l" or "lower-arm-l" => AcrRegions.LeftUpper,
        "hip-r" or "upper-leg-r" or "lower-leg-r" => AcrRegions.RightLower,
        "hip-l" or "upper-leg-l" or "lower-leg-l" => AcrRegions.LeftLower,
        _ => null,
    };

    private static Concept Of(string code, string display) => new(CodeSystems.WpiArea, code, display);
}
