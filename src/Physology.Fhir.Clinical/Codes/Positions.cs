namespace Physology.Fhir.Clinical.Codes;

/// <summary>Position of the patient when examined (CodeSystem <c>position</c>).</summary>
public static class Positions
{
    public static readonly Concept Standing = Of("standing", "Standing");
    public static readonly Concept Sitting = Of("sitting", "Sitting");
    public static readonly Concept LyingFaceUp = Of("lying-face-up", "Lying face up");
    public static readonly Concept LyingFaceDown = Of("lying-face-down", "Lying face down");
    public static readonly Concept LyingOnSide = Of("lying-on-side", "Lying on the side");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Standing, Sitting, LyingFaceUp, LyingFaceDown, LyingOnSide];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.Position, code, display);
}
