namespace Physology.Fhir.Clinical.Codes;

/// <summary>Codes of the Observations of an assessment and of their components (CodeSystem <c>assessment-item</c>).</summary>
public static class AssessmentItems
{
    public static readonly Concept FascialAssessment = Item("fascial-assessment", "Fascial assessment");
    public static readonly Concept PainSite = Item("pain-site", "Pain site, worst pain in the last 7 days");
    public static readonly Concept Restriction = Item("restriction", "Tissue restriction found by palpation");
    public static readonly Concept SuspectedContributor = Item("suspected-contributor", "Restriction suspected to contribute to a pain site");
    public static readonly Concept UrgentSigns = Item("urgent-signs", "Urgent signs asked about today");
    public static readonly Concept PainDuration = Item("pain-duration", "How long the pain has lasted");
    public static readonly Concept WeekKind = Item("week-kind", "Kind of week: better than usual, usual or a flare");
    public static readonly Concept ImpressionOfChange = Item("impression-of-change", "Patient's impression of change since a named date");
    public static readonly Concept PsfsActivity = Item("psfs-activity", "Patient-specific activity, ability 0 to 10");

    public static readonly Concept RestrictionType = Item("restriction-type", "Type of restriction");
    public static readonly Concept Glide = Item("glide", "Loss of glide, 0 to 3");
    public static readonly Concept Stiffness = Item("stiffness", "Stiffness, 0 to 3");
    public static readonly Concept Tenderness = Item("tenderness", "Tenderness, 0 to 4");
    public static readonly Concept Chain = Item("chain", "Line of fascial continuity");
    public static readonly Concept FamiliarPain = Item("familiar-pain", "Pressure reproduces the familiar pain");
    public static readonly Concept Side = Item("side", "Side of the patient");
    public static readonly Concept Landmark = Item("landmark", "Landmark of the point examined");
    public static readonly Concept OtherPlace = Item("other-place", "Place of the point, in words");
    public static readonly Concept Depth = Item("depth", "Depth of the finding");
    public static readonly Concept Position = Item("position", "Position of the patient when examined");
    public static readonly Concept AnchorDate = Item("anchor-date", "Date the change is counted from");
    public static readonly Concept Activity = Item("activity", "Activity, in the patient's words");
    public static readonly Concept LimbWidespread = Item("limb-wpi", "ACR 2016: widespread pain index limb");
    public static readonly Concept LimbSeverity = Item("limb-sss", "ACR 2016: symptom severity limb");
    public static readonly Concept LimbRegions = Item("limb-regions", "ACR 2016: generalised pain limb");
    public static readonly Concept LimbDuration = Item("limb-duration", "ACR 2016: duration limb");

    public static readonly Concept Tone = Item("tone", "Tone at rest, 0 to 3");
    public static readonly Concept Guarding = Item("guarding", "Guarding, 0 to 3");
    public static readonly Concept ToleratedPressure = Item("tolerated-pressure", "Pressure tolerated");
    public static readonly Concept RestrictionAge = Item("restriction-age", "Estimated age of the restriction");
    public static readonly Concept RestrictionAgeCertainty = Item("restriction-age-certainty", "Certainty of the estimated age");
    public static readonly Concept Referral = Item("referral", "Pain felt elsewhere on pressure");
    public static readonly Concept CompensationPattern = Item("compensation-pattern", "Suspected order of compensation");
    public static readonly Concept CompensationStep = Item("compensation-step", "Step of a suspected order");
    public static readonly Concept Hypermobility = Item("hypermobility", "Hypermobility manoeuvres possible, 0 to 9");
    public static readonly Concept Posture = Item("posture", "Posture");
    public static readonly Concept PostureFinding = Item("posture-finding", "Posture finding");
    public static readonly Concept SkinSensation = Item("skin-sensation", "Skin sensation");
    public static readonly Concept Stimulus = Item("stimulus", "Stimulus");
    public static readonly Concept SkinSymptom = Item("skin-symptom", "Skin symptom");
    public static readonly Concept UltrasoundFinding = Item("ultrasound-finding", "Ultrasound finding");
    public static readonly Concept LayerThickness = Item("layer-thickness", "Thickness of a layer");
    public static readonly Concept Sliding = Item("sliding", "Loss of sliding seen by ultrasound");
    public static readonly Concept HandsOnPrecautions = Item("hands-on-precautions", "Hands-on precautions");
    public static readonly Concept ContributingFactors = Item("contributing-factors", "Contributing factors");
    public static readonly Concept PriorPathway = Item("prior-pathway", "Prior pathway");
    public static readonly Concept OnsetDate = Item("onset-date", "When it began");
    public static readonly Concept OnsetManner = Item("onset-manner", "How it began");
    public static readonly Concept SeenBy = Item("seen-by", "Seen by");
    public static readonly Concept EarlierImaging = Item("earlier-imaging", "Earlier imaging");
    public static readonly Concept TreatmentTried = Item("treatment-tried", "Treatment tried before");
    public static readonly Concept TreatmentKind = Item("treatment-kind", "Kind of treatment");
    public static readonly Concept TreatmentDetail = Item("treatment-detail", "Details of the treatment");
    public static readonly Concept CriteriaConfirmation = Item("criteria-confirmation", "Confirmation of the ACR 2016 criteria");
    public static readonly Concept SessionTiming = Item("session-timing", "Before or after the session");
    public static readonly Concept MeasuredWith = Item("measured-with", "Measured with");
    public static readonly Concept Symptoms = Item("symptoms", "Symptoms in the last 7 days");
    public static readonly Concept TreatmentSession = Item("treatment-session", "Treatment session");

    /// <summary>Every concept of the code system.</summary>
    public static readonly IReadOnlyList<Concept> All =
    [
        FascialAssessment, PainSite, Restriction, SuspectedContributor, UrgentSigns, PainDuration, WeekKind, ImpressionOfChange, PsfsActivity,
        RestrictionType, Glide, Stiffness, Tenderness, Chain, FamiliarPain, Side, Landmark, OtherPlace, Depth, Position, AnchorDate, Activity,
        LimbWidespread, LimbSeverity, LimbRegions, LimbDuration,
        Tone, Guarding, ToleratedPressure, RestrictionAge, RestrictionAgeCertainty, Referral, CompensationPattern, CompensationStep, Hypermobility,
        Posture, PostureFinding, SkinSensation, Stimulus, SkinSymptom, UltrasoundFinding, LayerThickness, Sliding, HandsOnPrecautions,
        ContributingFactors, PriorPathway, OnsetDate, OnsetManner, SeenBy, EarlierImaging, TreatmentTried, TreatmentKind, TreatmentDetail,
        CriteriaConfirmation, SessionTiming, MeasuredWith, TreatmentSession, Symptoms,
    ];

    private static Concept Item(string code, string display) => new(CodeSystems.AssessmentItem, code, display);
}
