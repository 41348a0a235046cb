using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>
/// Writes one invented patient's past: the chart as any EHR has it, and earlier answers in the shape in which the product
/// files them. The codes are written out here, because an EHR knows nothing of the app it holds data of.
/// </summary>
public sealed class HistoryWriter(string patientId)
{
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string Canonicals = "https://physology.org/fhir";
    public const string ScoreSystem = Canonicals + "/CodeSystem/score";
    public const string ItemSystem = Canonicals + "/CodeSystem/assessment-item";

    private const string CategorySystem = "http://terminology.hl7.org/CodeSystem/observation-category";
    private const string Version = "0.1.0";

    private readonly List<R4.Resource> _resources = [];

    public static R4.ResourceReference Okafor { get; } = new() { Reference = "Practitioner/gp-okafor", Display = "Dr Ngozi Okafor" };

    public static R4.ResourceReference Shah { get; } = new() { Reference = "Practitioner/rheum-shah", Display = "Dr A. Shah" };

    public R4.ResourceReference Patient { get; } = new() { Reference = "Patient/" + patientId };

    /// <summary>What was written, ready for the store.</summary>
    public IEnumerable<(string Type, string Id, JsonObject Resource)> Resources => _resources.Select(resource =>
        (resource.TypeName, resource.Id?.Value ?? throw new InvalidOperationException("Every demo resource has an id."), JsonNode.Parse(FhirJson.Write(resource))!.AsObject())); // a resource is written as an object

    public static R4.CodeableConcept Concept(string system, string code, string display) =>
        new() { Coding = { new R4.Coding { System = system, Code = code, Display = display } }, Text = display };

    public static R4.Quantity Score(decimal value) => new() { Value = value, Unit = "score", System = "http://unitsofmeasure.org", Code = "{score}" };

    public void Demographics(string given, string family, string gender, string birthDate, string number, string line, string city, string postcode, string phone, string email) =>
        _resources.Add(new R4.Patient
        {
            Id = patientId,
            Identifier = { new R4.Identifier { Use = "official", System = "http://sandbox.example/id/patient-number", Value = number } },
            Active = true,
            Name = { new R4.HumanName { Use = "official", Family = family, Given = { given } } },
            Telecom = { new R4.ContactPoint { System = "email", Value = email }, new R4.ContactPoint { System = "phone", Value = phone, Use = "mobile" } },
            Gender = gender,
            BirthDate = birthDate,
            Address = { new R4.Address { Use = "home", Line = { line }, City = city, PostalCode = postcode, Country = "GB" } },
            GeneralPractitioner = { Okafor.DeepCopy() },
        });

    public void OpenEncounter(string start, string reason)
    {
        _resources.Add(new R4.Encounter
        {
            Id = patientId + "-visit",
            Status = "in-progress",
            Class = new R4.Coding { System = "http://terminology.hl7.org/CodeSystem/v3-ActCode", Code = "AMB", Display = "ambulatory" },
            Type = { new R4.CodeableConcept { Text = "GP appointment" } },
            Subject = Patient.DeepCopy(),
            Participant = { new R4.Encounter.ParticipantComponent { Individual = Okafor.DeepCopy() } },
            Period = new R4.Period { Start = start },
            ReasonCode = { new R4.CodeableConcept { Text = reason } },
        });
    }

    public void Condition(string key, R4.CodeableConcept code, string onset, R4.ResourceReference? asserter = null, string? recorded = null) =>
        _resources.Add(new R4.Condition
        {
            Id = $"{patientId}-{key}",
            ClinicalStatus = Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"),
            VerificationStatus = Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", "Confirmed"),
            Category = { Concept("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item", "Problem list item") },
            Code = code,
            Subject = Patient.DeepCopy(),
            Onset = new R4.FhirDateTime(onset),
            RecordedDate = recorded,
            Recorder = asserter?.DeepCopy(),
            Asserter = asserter?.DeepCopy(),
        });

    public void Medicine(string key, string name, string dosage, string authored) =>
        _resources.Add(new R4.MedicationRequest
        {
            Id = $"{patientId}-{key}",
            Status = "active",
            Intent = "order",
            Medication = new R4.CodeableConcept { Text = name },
            Subject = Patient.DeepCopy(),
            AuthoredOn = authored,
            Requester = Okafor.DeepCopy(),
            DosageInstruction = { new R4.Dosage { Text = dosage } },
        });

    public void Laboratory(string date, string code, string display, decimal value, string unit, string ucum, decimal? high = null)
    {
        var observation = Observation($"lab-{code}-{date}", "laboratory", Concept(Loinc, code, display), date, null);
        observation.Value = new R4.Quantity { Value = value, Unit = unit, System = "http://unitsofmeasure.org", Code = ucum };
        if (high is { } limit)
        {
            observation.ReferenceRange.Add(new R4.Observation.ReferenceRangeComponent
            {
                High = new R4.Quantity { Value = limit, Unit = unit, System = "http://unitsofmeasure.org", Code = ucum },
            });
        }
    }

    /// <summary>A response with the product's canonical; its answers are added by the caller.</summary>
    public R4.QuestionnaireResponse Response(string questionnaire, string profile, string date, R4.ResourceReference author)
    {
        var id = $"{patientId}-response-{date}";
        var response = new R4.QuestionnaireResponse
        {
            Id = id,
            Meta = Profile(profile),
            Identifier = new R4.Identifier { System = Canonicals + "/id/response", Value = StableGuid(id) },
            Questionnaire = $"{Canonicals}/Questionnaire/{questionnaire}|{Version}",
            Status = "completed",
            Subject = Patient.DeepCopy(),
            Authored = At(date),
            Author = author.DeepCopy(),
            Source = Patient.DeepCopy(),
        };
        _resources.Add(response);
        return response;
    }

    /// <summary>An Observation of the product's, taken from a response where there is one.</summary>
    public R4.Observation Filed(string key, string profile, R4.CodeableConcept code, string date, R4.ResourceReference performer, R4.QuestionnaireResponse? from)
    {
        var observation = Observation($"{key}-{date}", "survey", code, At(date), performer);
        observation.Meta = Profile(profile);
        observation.Identifier.Add(new R4.Identifier { System = Canonicals + "/id/item", Value = StableGuid(observation.Id?.Value ?? key) });
        if (from is not null)
        {
            observation.DerivedFrom.Add(new R4.ResourceReference { Reference = "QuestionnaireResponse/" + from.Id?.Value });
        }

        return observation;
    }

    public R4.Observation Survey(string key, R4.CodeableConcept code, string date) => Observation($"{key}-{date}", "survey", code, At(date), Patient);

    public R4.Observation ScoreOf(string code, string display, string date, decimal value, R4.QuestionnaireResponse from)
    {
        var score = Filed(code, "instrument-score", Concept(ScoreSystem, code, display), date, Patient, from);
        score.Value = Score(value);
        return score;
    }

    /// <summary>A questionnaire that was due and never came back.</summary>
    public void Missed(string due, string until, string what) =>
        _resources.Add(new R4.Task
        {
            Id = $"{patientId}-missed-{due}",
            Status = "failed",
            Intent = "order",
            Code = Concept("http://hl7.org/fhir/uv/sdc/CodeSystem/temp", "complete-questionnaire", "Complete questionnaire"),
            Description = what,
            For = Patient.DeepCopy(),
            AuthoredOn = due,
            LastModified = until,
            Restriction = new R4.Task.RestrictionComponent { Period = new R4.Period { Start = due, End = until } },
        });

    public static string At(string date) => date + "T10:30:00Z";

    private R4.Observation Observation(string key, string category, R4.CodeableConcept code, string effective, R4.ResourceReference? performer)
    {
        var observation = new R4.Observation
        {
            Id = $"{patientId}-{key}",
            Status = "final",
            Category = { new R4.CodeableConcept { Coding = { new R4.Coding { System = CategorySystem, Code = category } } } },
            Code = code,
            Subject = Patient.DeepCopy(),
            Effective = new R4.FhirDateTime(effective),
        };
        if (performer is not null)
        {
            observation.Performer.Add(performer.DeepCopy());
        }

        _resources.Add(observation);
        return observation;
    }

    private static R4.Meta Profile(string id) => new() { Profile = { new R4.Canonical($"{Canonicals}/StructureDefinition/{id}|{Version}") } };

    private static string StableGuid(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString("D", CultureInfo.InvariantCulture);
}
