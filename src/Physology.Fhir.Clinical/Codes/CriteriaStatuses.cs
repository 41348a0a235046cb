namespace Physology.Fhir.Clinical.Codes;

/// <summary>What answers say about a threshold (CodeSystem <c>criteria-status</c>).</summary>
public static class CriteriaStatuses
{
    public static readonly Concept Reached = Of("reached", "Thresholds reached");
    public static readonly Concept NotReached = Of("not-reached", "Thresholds not reached");
    public static readonly Concept Incomplete = Of("incomplete", "Answers incomplete");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Reached, NotReached, Incomplete];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.CriteriaStatus, code, display);
}
