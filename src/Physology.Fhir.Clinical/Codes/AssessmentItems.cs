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

    /// <summary>Every concept of the code system.</summary>
    public static readonly IReadOnlyList<Concept> All =
    [
        FascialAssessment, PainSite, Restriction, SuspectedContributor, UrgentSigns, PainDuration, WeekKind, ImpressionOfChange, PsfsActivity,
        RestrictionType, Glide, Stiffness, Tenderness, Chain, FamiliarPain, Side, Landmark, OtherPlace, Depth, Position, AnchorDate, Activity,
        LimbWidespread, LimbSeverity, LimbRegions, LimbDuration,
    ];

    private static Concept Item(string code, string display) => new(CodeSystems.AssessmentItem, code, display);
}
