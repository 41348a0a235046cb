namespace Physology.Fhir.Clinical.Codes;

/// <summary>Depth of a finding (CodeSystem <c>depth</c>).</summary>
public static class Depths
{
    public static readonly Concept Superficial = Of("superficial", "Superficial");
    public static readonly Concept Deep = Of("deep", "Deep");
    public static readonly Concept NotSure = Of("not-sure", "Not sure");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Superficial, Deep, NotSure];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.Depth, code, display);
}
