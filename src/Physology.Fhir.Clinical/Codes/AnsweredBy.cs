namespace Physology.Fhir.Clinical.Codes;

/// <summary>Who gave the answers (CodeSystem <c>answered-by</c>, decision 28). A helper types the patient's own words; a proxy answers on behalf.</summary>
public static class AnsweredBy
{
    public static readonly Concept Self = Of("self", "The patient");
    public static readonly Concept Helper = Of("helper", "A helper typing the patient's words");
    public static readonly Concept Proxy = Of("proxy", "Somebody answering on the patient's behalf");
    public static readonly Concept LegalAuthority = Of("legal-authority", "Somebody with legal authority for the patient");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [Self, Helper, Proxy, LegalAuthority];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.AnsweredBy, code, display);
}
