using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Filing;

/// <summary>Our words as FHIR data types.</summary>
internal static class Coded
{
    public static R4.Coding Coding(Concept concept) => new() { System = concept.System, Code = concept.Code, Display = concept.Display };

    public static R4.CodeableConcept Codeable(Concept concept, string? text = null) => new() { Coding = [Coding(concept)], Text = text ?? concept.Display };

    /// <summary>The region with our code first and, where one was verified, SNOMED CT for the same side. No SNOMED display: those drift.</summary>
    public static R4.CodeableConcept BodySite(BodyMapRegion region)
    {
        var site = Codeable(region.Concept);
        if (region.Snomed is { } snomed)
        {
            site.Coding.Add(new R4.Coding { System = CodeSystems.Snomed, Code = snomed });
        }

        return site;
    }

    public static R4.Quantity ScoreQuantity(decimal value) => new() { Value = value, Unit = "score", System = CodeSystems.Ucum, Code = "{score}" };

    public static R4.CodeableConcept Absent(string code, string text) =>
        new() { Coding = [new R4.Coding { System = CodeSystems.DataAbsentReason, Code = code }], Text = text };

    public static R4.Observation.ComponentComponent Component(Concept code, R4.DataType value) => new() { Code = Codeable(code), Value = value };

    private static readonly string[] PerformerTypes = ["Practitioner", "PractitionerRole", "Organization", "CareTeam", "Patient", "RelatedPerson"];

    /// <summary>
    /// A reference that may stand as performer or author. Whoever is of another type (a Person), or unknown, is named in words only (decision 8).
    /// </summary>
    public static R4.ResourceReference Actor(string? reference, string? display)
    {
        var segments = reference?.Split('/') ?? [];
        var allowed = segments.Length >= 2 && PerformerTypes.Contains(segments[^2], StringComparer.Ordinal);
        return new R4.ResourceReference { Reference = allowed ? reference : null, Display = display ?? (allowed ? null : "Not identified") };
    }

    /// <summary>The patient, also where a helper typed; whoever answers on the patient's behalf is named in words as a related person.</summary>
    public static R4.ResourceReference WhoAnswered(string patient, Concept answeredBy, string? name) =>
        answeredBy == AnsweredBy.Self || answeredBy == AnsweredBy.Helper
            ? To(patient)
            : new R4.ResourceReference { Type = "RelatedPerson", Display = name ?? answeredBy.Display };

    public static R4.ResourceReference To(string reference) => new() { Reference = reference };
}
