namespace Physology.Fhir.Clinical.Codes;

/// <summary>Regions of the ACR 2016 generalised-pain rule (CodeSystem <c>acr-region</c>).</summary>
public static class AcrRegions
{
    public static readonly Concept LeftUpper = Of("left-upper", "Left upper");
    public static readonly Concept RightUpper = Of("right-upper", "Right upper");
    public static readonly Concept LeftLower = Of("left-lower", "Left lower");
    public static readonly Concept RightLower = Of("right-lower", "Right lower");
    public static readonly Concept Axial = Of("axial", "Axial");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [LeftUpper, RightUpper, LeftLower, RightLower, Axial];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.AcrRegion, code, display);
}
