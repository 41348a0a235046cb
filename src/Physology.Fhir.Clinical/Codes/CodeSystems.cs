namespace Physology.Fhir.Clinical.Codes;

/// <summary>URLs of the code systems this product writes.</summary>
public static class CodeSystems
{
    public const string Snomed = "http://snomed.info/sct";
    public const string Loinc = "http://loinc.org";
    public const string Ucum = "http://unitsofmeasure.org";
    public const string ObservationCategory = "http://terminology.hl7.org/CodeSystem/observation-category";
    public const string DataAbsentReason = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public const string ProvenanceAgentType = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    public const string AssessmentItem = FhirCanonicals.Base + "/CodeSystem/assessment-item";
    public const string Score = FhirCanonicals.Base + "/CodeSystem/score";
    public const string BodyMapRegion = FhirCanonicals.Base + "/CodeSystem/body-map-region";
    public const string BodyMapLandmark = FhirCanonicals.Base + "/CodeSystem/body-map-landmark";
    public const string WpiArea = FhirCanonicals.Base + "/CodeSystem/wpi-area";
    public const string AcrRegion = FhirCanonicals.Base + "/CodeSystem/acr-region";
    public const string RestrictionType = FhirCanonicals.Base + "/CodeSystem/restriction-type";
    public const string ExaminationOutcome = FhirCanonicals.Base + "/CodeSystem/examination-outcome";
    public const string FascialChain = FhirCanonicals.Base + "/CodeSystem/fascial-chain";
    public const string Certainty = FhirCanonicals.Base + "/CodeSystem/certainty";
    public const string WeekKind = FhirCanonicals.Base + "/CodeSystem/week-kind";
    public const string PainDuration = FhirCanonicals.Base + "/CodeSystem/pain-duration";
    public const string UrgentSign = FhirCanonicals.Base + "/CodeSystem/urgent-sign";
    public const string ImpressionOfChange = FhirCanonicals.Base + "/CodeSystem/impression-of-change";
    public const string Side = FhirCanonicals.Base + "/CodeSystem/side";
    public const string Depth = FhirCanonicals.Base + "/CodeSystem/depth";
    public const string Position = FhirCanonicals.Base + "/CodeSystem/position";
    public const string NextStep = FhirCanonicals.Base + "/CodeSystem/next-step";
    public const string AnsweredBy = FhirCanonicals.Base + "/CodeSystem/answered-by";
    public const string ScoreBand = FhirCanonicals.Base + "/CodeSystem/score-band";
    public const string CriteriaStatus = FhirCanonicals.Base + "/CodeSystem/criteria-status";
    public const string Grade = FhirCanonicals.Base + "/CodeSystem/grade";
}
