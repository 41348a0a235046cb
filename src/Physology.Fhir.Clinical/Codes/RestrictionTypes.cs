namespace Physology.Fhir.Clinical.Codes;

/// <summary>Types of restriction, as the examiner names them (CodeSystem <c>restriction-type</c>).</summary>
public static class RestrictionTypes
{
    public static readonly Concept Spasm = Of("spasm", "Muscle spasm");
    public static readonly Concept Adhesion = Of("adhesion", "Adhesion between layers");
    public static readonly Concept Densification = Of("densification", "Palpated densification");
    public static readonly Concept Other = Of("other", "Other");
    public static readonly Concept Unsure = Of("unsure", "Unsure");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Spasm, Adhesion, Densification, Other, Unsure];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.RestrictionType, code, display);
}
