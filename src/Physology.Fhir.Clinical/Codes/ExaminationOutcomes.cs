namespace Physology.Fhir.Clinical.Codes;

/// <summary>What an examiner says about a place examined (CodeSystem <c>examination-outcome</c>). Not examined is the absence of a row.</summary>
public static class ExaminationOutcomes
{
    public static readonly Concept Finding = Of("finding", "Finding");
    public static readonly Concept NothingFound = Of("nothing-found", "Examined, nothing found");
    public static readonly Concept Declined = Of("declined", "Patient declined");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Finding, NothingFound, Declined];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.ExaminationOutcome, code, display);
}
