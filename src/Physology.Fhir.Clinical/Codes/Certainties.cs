namespace Physology.Fhir.Clinical.Codes;

/// <summary>How sure the examiner is that a restriction contributes to a pain (CodeSystem <c>certainty</c>).</summary>
public static class Certainties
{
    public static readonly Concept Suspected = Of("suspected", "Suspected");
    public static readonly Concept Probable = Of("probable", "Probable");
    public static readonly Concept Uncertain = Of("uncertain", "Uncertain");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Suspected, Probable, Uncertain];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.Certainty, code, display);
}
