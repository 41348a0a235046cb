using System.Text.Json;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.Charts;

public sealed record PatientLine(string Id, string Name, string BirthDate, string Identifier, string Sex, int Observations);

public sealed record ChartLine(string What, string When, string Detail, string Reference);

public sealed record ObservationLine(string When, string Value, IReadOnlyList<string> Components, string Who, string Status, string Reference, string Version);

public sealed record ObservationGroup(string Name, string Code, string Category, IReadOnlyList<ObservationLine> Lines);

public sealed record ResponseLine(string Questionnaire, string When, string Status, string Who, string Reference, IReadOnlyList<(string Question, string Answer)> Answers);

/// <summary>One patient's chart, as the sandbox's page shows it.</summary>
public sealed record Chart(
    PatientLine Patient,
    string Address,
    string Contact,
    IReadOnlyList<ChartLine> Encounters,
    IReadOnlyList<ChartLine> Conditions,
    IReadOnlyList<ChartLine> Medicines,
    IReadOnlyList<ObservationGroup> Laboratory,
    IReadOnlyList<ObservationGroup> Observations,
    IReadOnlyList<ResponseLine> Responses);

/// <summary>Reads charts out of the store.</summary>
public sealed class ChartReader(ResourceStore store, EhrAddress address)
{
    public IReadOnlyList<PatientLine> Patients() =>
        [.. store.All("Patient").Select(Line).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    public Chart? Find(string patientId)
    {
        if (store.Read("Patient", patientId) is not { } patient)
        {
            return null;
        }

        var observations = Of("Observation", patientId).GroupBy(FhirText.CodeKey).OrderByDescending(g => g.Max(When)).Select(Group).ToList();
        return new Chart(
            Line(patient),
            string.Join(", ", new[] { "address.line", "address.city", "address.postalCode" }.Select(p => patient.Root.Text(p)).OfType<string>()),
            string.Join(", ", patient.Root.Select("telecom").Take(3).Select(t => t.Text("value")).OfType<string>()),
            [.. Newest(Of("Encounter", patientId), "period.start").Take(8).Select(e => new ChartLine(FhirText.Concept(e.Root, "type") ?? e.Root.Text("class.display") ?? "Encounter", FhirText.Date(e.Root.Text("period.start")), e.Root.Text("status") ?? "", e.Reference))],
            [.. Newest(Of("Condition", patientId), "onsetDateTime").Select(c => new ChartLine(FhirText.Concept(c.Root, "code") ?? "Condition", FhirText.Date(c.Root.Text("onsetDateTime") ?? c.Root.Text("recordedDate")), c.Root.Text("clinicalStatus.coding.code") ?? "", c.Reference))],
            [.. Newest(Of("MedicationRequest", patientId), "authoredOn").Select(m => new ChartLine(FhirText.Concept(m.Root, "medicationCodeableConcept") ?? m.Root.Text("medicationReference.display") ?? "Medicine", FhirText.Date(m.Root.Text("authoredOn")), string.Join(" · ", new[] { m.Root.Text("status"), m.Root.Text("dosageInstruction.text") }.OfType<string>()), m.Reference))],
            [.. observations.Where(g => g.Category == "laboratory")],
            [.. observations.Where(g => g.Category != "laboratory")],
            [.. Newest(Of("QuestionnaireResponse", patientId), "authored").Select(Response)]);
    }

    /// <summary>The encounter that a launch from this chart belongs to: the open one, else none.</summary>
    public string? OpenEncounter(string patientId) =>
        Newest(Of("Encounter", patientId), "period.start").FirstOrDefault(e => e.Root.Text("status") == "in-progress")?.Id;

    private static IEnumerable<StoredResource> Newest(IEnumerable<StoredResource> resources, string path) =>
        resources.OrderByDescending(r => DateRange.Parse(r.Root.Text(path))?.Start ?? DateTimeOffset.MinValue);

    private IEnumerable<StoredResource> Of(string type, string patientId)
    {
        var reference = "Patient/" + patientId;
        return store.All(type).Where(r => SearchIndex.Normalise(r.Root.Text("subject.reference") ?? "", address.Issuer) == reference);
    }

    private PatientLine Line(StoredResource patient) => new(
        patient.Id,
        FhirText.Name(patient.Root),
        FhirText.Date(patient.Root.Text("birthDate")),
        patient.Root.Select("identifier").Select(i => i.Text("value")).FirstOrDefault() ?? "",
        patient.Root.Text("gender") ?? "",
        Of("Observation", patient.Id).Count());

    private ObservationGroup Group(IGrouping<string, StoredResource> group)
    {
        var newest = group.OrderByDescending(When).ThenByDescending(o => o.LastUpdated).ToList();
        var first = newest[0].Root;
        return new(
            FhirText.Concept(first, "code") ?? group.Key,
            group.Key,
            first.Text("category.coding.code") ?? "",
            [.. newest.Select(o => new ObservationLine(
                FhirText.Date(o.Root.Text("effectiveDateTime") ?? o.Root.Text("effectivePeriod.start")),
                FhirText.Value(o.Root),
                [.. o.Root.Select("component").Select(c => $"{FhirText.Concept(c, "code")}: {FhirText.Value(c)}"),
                 .. o.Root.Select("bodySite").Select(b => "where: " + (FhirText.ConceptOf(b) ?? "")),
                 .. o.Root.Select("hasMember").Select(m => "holds " + (m.Text("reference") ?? "")),
                 .. o.Root.Select("derivedFrom").Select(m => "from " + (m.Text("reference") ?? "")),
                 .. o.Root.Select("meta.security").Where(s => s.Text("code") == "NOPAT").Select(_ => "kept from the patient's online view")],
                Who(o.Root, "performer"),
                o.Root.Text("status") ?? "",
                o.Reference,
                o.ETag))]);
    }

    private static DateTimeOffset When(StoredResource observation) =>
        DateRange.Parse(observation.Root.Text("effectiveDateTime") ?? observation.Root.Text("effectivePeriod.start"))?.Start ?? DateTimeOffset.MinValue;

    private ResponseLine Response(StoredResource response) => new(
        response.Root.Text("questionnaire") ?? "Questionnaire not named",
        FhirText.Date(response.Root.Text("authored")),
        response.Root.Text("status") ?? "",
        Who(response.Root, "author") is { Length: > 0 } author ? author : Who(response.Root, "source"),
        response.Reference,
        [.. Answers(response.Root)]);

    private string Who(JsonElement element, string member) => string.Join(", ", element.Select(member).Select(who =>
        who.Text("display")
        ?? (who.Text("reference") is { } reference && SearchIndex.Normalise(reference, address.Issuer).Split('/') is [var type, var id] && store.Read(type, id) is { } found
            ? FhirText.Name(found.Root)
            : who.Text("reference") ?? "")));

    private static IEnumerable<(string Question, string Answer)> Answers(JsonElement element)
    {
        foreach (var item in element.Select("item"))
        {
            var answers = item.Select("answer").Where(a => FhirText.Value(a).Length > 0).Select(FhirText.Value).ToList();
            if (answers.Count > 0)
            {
                yield return (item.Text("text") ?? item.Text("linkId") ?? "", string.Join(", ", answers));
            }

            foreach (var below in Answers(item).Concat(item.Select("answer").SelectMany(Answers)))
            {
                yield return below;
            }
        }
    }
}
