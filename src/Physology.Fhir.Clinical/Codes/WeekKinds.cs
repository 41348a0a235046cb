namespace Physology.Fhir.Clinical.Codes;

/// <summary>Whether the last seven days were typical (CodeSystem <c>week-kind</c>).</summary>
public static class WeekKinds
{
    public static readonly Concept Better = Of("better", "Better than usual");
    public static readonly Concept Usual = Of("usual", "Usual");
    public static readonly Concept Flare = Of("flare", "Flare");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Better, Usual, Flare];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.WeekKind, code, display);
}
