namespace Physology.Fhir.Clinical.Codes;

/// <summary>Side of the patient, never of the viewer (CodeSystem <c>side</c>).</summary>
public static class Sides
{
    public static readonly Concept Right = Of("right", "Right");
    public static readonly Concept Left = Of("left", "Left");
    public static readonly Concept Midline = Of("midline", "Midline");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Right, Left, Midline];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.Side, code, display);
}
