namespace Physology.Fhir.Sandbox.Store;

public enum SearchKind
{
    Token,
    Reference,
    Date,
    Text,
    Uri,
}

/// <summary>One search parameter: where its values stand in the resource.</summary>
public sealed record SearchParameter(string Name, SearchKind Kind, params string[] Paths);

/// <summary>The parameters this EHR answers, by resource type. The CapabilityStatement lists exactly these.</summary>
public static class SearchParameters
{
    private static readonly SearchParameter Subject = new("subject", SearchKind.Reference, "subject");
    private static readonly SearchParameter Patient = new("patient", SearchKind.Reference, "subject");
    private static readonly SearchParameter PatientElement = new("patient", SearchKind.Reference, "patient");
    private static readonly SearchParameter Code = new("code", SearchKind.Token, "code");
    private static readonly SearchParameter Category = new("category", SearchKind.Token, "category");
    private static readonly SearchParameter Status = new("status", SearchKind.Token, "status");
    private static readonly SearchParameter Encounter = new("encounter", SearchKind.Reference, "encounter");
    private static readonly SearchParameter BasedOn = new("based-on", SearchKind.Reference, "basedOn");
    private static readonly SearchParameter PartOf = new("part-of", SearchKind.Reference, "partOf");

    private static readonly SearchParameter[] Everywhere =
    [
        new("_id", SearchKind.Token, "id"),
        new("_lastUpdated", SearchKind.Date, "meta.lastUpdated"),
        new("_profile", SearchKind.Uri, "meta.profile"),
        new("_tag", SearchKind.Token, "meta.tag"),
        new("identifier", SearchKind.Token, "identifier"),
    ];

    private static readonly Dictionary<string, SearchParameter[]> Own = new(StringComparer.Ordinal)
    {
        ["Patient"] = [new("family", SearchKind.Text, "name.family"), new("given", SearchKind.Text, "name.given"), new("name", SearchKind.Text, "name.family", "name.given", "name.text"), new("birthdate", SearchKind.Date, "birthDate"), new("gender", SearchKind.Token, "gender"), new("active", SearchKind.Token, "active")],
        ["Practitioner"] = [new("family", SearchKind.Text, "name.family"), new("given", SearchKind.Text, "name.given"), new("name", SearchKind.Text, "name.family", "name.given", "name.text")],
        ["Observation"] = [Patient, Subject, Code, Category, Status, Encounter, BasedOn, PartOf, new("date", SearchKind.Date, "effectiveDateTime", "effectiveInstant", "effectivePeriod"), new("derived-from", SearchKind.Reference, "derivedFrom"), new("has-member", SearchKind.Reference, "hasMember"), new("performer", SearchKind.Reference, "performer"), new("component-code", SearchKind.Token, "component.code")],
        ["Condition"] = [Patient, Subject, Code, Category, Encounter, new("clinical-status", SearchKind.Token, "clinicalStatus"), new("verification-status", SearchKind.Token, "verificationStatus"), new("onset-date", SearchKind.Date, "onsetDateTime", "onsetPeriod"), new("recorded-date", SearchKind.Date, "recordedDate")],
        ["Encounter"] = [Patient, Subject, Status, BasedOn, PartOf, new("class", SearchKind.Token, "class"), new("type", SearchKind.Token, "type"), new("date", SearchKind.Date, "period")],
        ["QuestionnaireResponse"] = [Patient, Subject, Status, Encounter, BasedOn, PartOf, new("questionnaire", SearchKind.Uri, "questionnaire"), new("authored", SearchKind.Date, "authored"), new("author", SearchKind.Reference, "author"), new("source", SearchKind.Reference, "source")],
        ["MedicationRequest"] = [Patient, Subject, Status, Encounter, new("code", SearchKind.Token, "medicationCodeableConcept"), new("intent", SearchKind.Token, "intent"), new("authoredon", SearchKind.Date, "authoredOn")],
        ["Provenance"] = [new("target", SearchKind.Reference, "target"), new("patient", SearchKind.Reference, "target"), new("agent", SearchKind.Reference, "agent.who"), new("entity", SearchKind.Reference, "entity.what"), new("recorded", SearchKind.Date, "recorded")],
        ["Task"] = [new("patient", SearchKind.Reference, "for"), new("subject", SearchKind.Reference, "for"), Status, Code, Encounter, BasedOn, PartOf, new("focus", SearchKind.Reference, "focus"), new("owner", SearchKind.Reference, "owner"), new("authored-on", SearchKind.Date, "authoredOn"), new("business-status", SearchKind.Token, "businessStatus"), new("group-identifier", SearchKind.Token, "groupIdentifier")],
        ["Procedure"] = [Patient, Subject, Code, Category, Status, Encounter, BasedOn, PartOf, new("date", SearchKind.Date, "performedDateTime", "performedPeriod")],
        ["DiagnosticReport"] = [Patient, Subject, Code, Category, Status, Encounter, BasedOn, new("date", SearchKind.Date, "effectiveDateTime", "effectivePeriod")],
        ["ServiceRequest"] = [Patient, Subject, Code, Category, Status, Encounter, BasedOn, new("authored", SearchKind.Date, "authoredOn")],
        ["DocumentReference"] = [Patient, Subject, Category, Status, new("type", SearchKind.Token, "type"), new("date", SearchKind.Date, "date"), new("encounter", SearchKind.Reference, "context.encounter")],
        ["CarePlan"] = [Patient, Subject, Category, Status, Encounter, BasedOn, PartOf, new("date", SearchKind.Date, "period")],
        ["Goal"] = [Patient, Subject, Category],
        ["Communication"] = [Patient, Subject, Category, Status, Encounter, BasedOn, PartOf, new("sent", SearchKind.Date, "sent")],
        ["Consent"] = [PatientElement, Category, Status, new("date", SearchKind.Date, "dateTime")],
        ["AllergyIntolerance"] = [PatientElement, Code, Category],
        ["Immunization"] = [PatientElement, Status, new("date", SearchKind.Date, "occurrenceDateTime")],
        ["Claim"] = [PatientElement, Status],
        ["ExplanationOfBenefit"] = [PatientElement, Status],
        ["Questionnaire"] = [Status, new("url", SearchKind.Uri, "url"), new("version", SearchKind.Token, "version"), new("name", SearchKind.Text, "name"), new("title", SearchKind.Text, "title")],
        ["Organization"] = [new("name", SearchKind.Text, "name")],
    };

    /// <summary>The types with parameters of their own; every other R4 type is kept too and found by the common ones.</summary>
    public static IReadOnlyCollection<string> Types => Own.Keys;

    public static IEnumerable<SearchParameter> Of(string type) => Own.TryGetValue(type, out var own) ? Everywhere.Concat(own) : Everywhere;

    public static SearchParameter? Find(string type, string name) => Of(type).FirstOrDefault(p => p.Name == name);
}
