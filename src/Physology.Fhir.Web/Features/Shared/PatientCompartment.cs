using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>
/// What a Questionnaire's queries may reach in a clinician's session: the one patient whose chart was launched, and who and where the care is. A search
/// of the patient's data that names nobody is given the patient; one that names somebody else, or could reach around this, is not made.
/// </summary>
/// <param name="patientId">Logical id of the launch's patient.</param>
/// <param name="issuer">FHIR base of the EHR, with which an absolute reference may begin.</param>
public sealed class PatientCompartment(string patientId, string issuer)
{
    // R4's Patient compartment, as far as forms ask for it: each type with the element that says whose it is. All of them are searched by "patient".
    private static readonly FrozenDictionary<string, string> OwnerOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AllergyIntolerance"] = "patient", ["CarePlan"] = "subject", ["CareTeam"] = "subject", ["ClinicalImpression"] = "subject", ["Condition"] = "subject",
        ["Consent"] = "patient", ["Coverage"] = "beneficiary", ["Device"] = "patient", ["DiagnosticReport"] = "subject", ["DocumentReference"] = "subject",
        ["Encounter"] = "subject", ["EpisodeOfCare"] = "patient", ["FamilyMemberHistory"] = "patient", ["Flag"] = "subject", ["Goal"] = "subject",
        ["ImagingStudy"] = "subject", ["Immunization"] = "patient", ["MedicationAdministration"] = "subject", ["MedicationDispense"] = "subject",
        ["MedicationRequest"] = "subject", ["MedicationStatement"] = "subject", ["NutritionOrder"] = "patient", ["Observation"] = "subject",
        ["Procedure"] = "subject", ["QuestionnaireResponse"] = "subject", ["RelatedPerson"] = "patient", ["RiskAssessment"] = "subject",
        ["ServiceRequest"] = "subject", ["Specimen"] = "subject", ["Task"] = "for",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Of nobody in particular.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal, "HealthcareService", "Location", "Medication", "Organization", "Practitioner", "PractitionerRole");

    // What could bring others' data along, run something, or hide whose a result is, is not among them.
    private static readonly FrozenSet<string> SearchControls = FrozenSet.Create(StringComparer.Ordinal, "_id", "_count", "_sort", "_lastUpdated", "_tag", "_profile", "_security");

    /// <summary>The query as it may be made, or the reason why it may not.</summary>
    /// <param name="query"><c>Type?parameters</c>, <c>Type</c> or <c>Type/id</c>.</param>
    /// <param name="bound">The query for this patient.</param>
    /// <param name="reason">A sentence, empty where it may be made.</param>
    public bool TryBind(string query, [NotNullWhen(true)] out string? bound, out string reason)
    {
        ArgumentNullException.ThrowIfNull(query);
        bound = null;
        var question = query.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? query : query[..question];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var type = slash < 0 ? path : path[..slash];
        if (slash >= 0)
        {
            var isPatient = type == "Patient" && path[(slash + 1)..] == patientId;
            reason = isPatient || OwnerOf.ContainsKey(type) || Common.Contains(type) ? ""
                : type == "Patient" ? "It is about another patient than the one whose chart is open." : NotOpen(type);
            bound = query;
            return reason.Length == 0;
        }

        if (type != "Patient" && !OwnerOf.ContainsKey(type) && !Common.Contains(type))
        {
            reason = NotOpen(type);
            return false;
        }

        var isBound = Common.Contains(type);
        var text = question < 0 ? "" : query[(question + 1)..];
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = Uri.UnescapeDataString(parts[0]);
            if (name.Contains('.', StringComparison.Ordinal) || (name.StartsWith('_') && !SearchControls.Contains(name)) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':')))
            {
                reason = "It uses a parameter that is not open to forms: a chain, an included resource, or a control other than _id, _count, _sort, _lastUpdated, _tag, _profile and _security.";
                return false;
            }

            if (!NamesAPatient(type, name.Split(':')[0]))
            {
                continue;
            }

            if (!IsPatient(parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "", name))
            {
                reason = "It is about another patient than the one whose chart is open, or about several.";
                return false;
            }

            isBound = true;
        }

        var own = type == "Patient" ? "_id" : "patient";
        bound = isBound ? query : $"{type}?{text}{(text.Length > 0 ? "&" : "")}{own}={Uri.EscapeDataString(patientId)}";
        reason = "";
        return true;
    }

    /// <summary>Whether what came back is this patient's, or nobody's in particular.</summary>
    public bool Holds(R4.Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (resource is R4.Patient patient)
        {
            return patient.Id?.Value == patientId;
        }

        return Common.Contains(resource.TypeName)
            || (OwnerOf.TryGetValue(resource.TypeName, out var owner) && resource.NamedChildren.Any(c => c.Name == owner && c.Value is R4.ResourceReference { Reference.Value: { } reference } && IsReference(reference)));
    }

    /// <summary>Whether a reference leads to this patient.</summary>
    public bool IsReference(string? reference) => reference is not null && (reference == "Patient/" + patientId || reference == $"{issuer}/Patient/{patientId}"
        || reference.StartsWith($"Patient/{patientId}/_history/", StringComparison.Ordinal) || reference.StartsWith($"{issuer}/Patient/{patientId}/_history/", StringComparison.Ordinal));

    private static bool NamesAPatient(string type, string name) => type == "Patient" ? name == "_id" : !Common.Contains(type) && (name is "patient" or "subject" or "beneficiary" or "individual");

    private static string NotOpen(string type) => $"{type} is not open to the queries of forms here.";

    // subject:Patient=1, subject=Patient/1, patient=1; a list of several is none of them
    private bool IsPatient(string value, string name) =>
        (!name.Contains(':', StringComparison.Ordinal) || name.EndsWith(":Patient", StringComparison.Ordinal)) && (value == patientId || IsReference(value));
}
