namespace Physology.Fhir.Clinical.Assessments;

/// <summary>
/// linkIds of Questionnaire <c>fascial-assessment</c>. A dotted id is an item of the group before the last dot.
/// </summary>
public static class LinkIds
{
    /// <summary>date, date: what most questions and what three of them look back to, filled in when the form is opened; not read back.</summary>
    public const string RecallFrom = "recall-from";
    public const string RecallMonths = "recall-months";

    /// <summary>choice, repeats: codes of <c>urgent-sign</c>, or <c>none</c> alone.</summary>
    public const string UrgentSigns = "urgent-signs";

    /// <summary>boolean, calculated for template extraction; not read back.</summary>
    public const string UrgentSignsAsked = "urgent-signs-asked";

    /// <summary>group, repeats.</summary>
    public const string PainSite = "pain-site";

    /// <summary>choice: <c>body-map-region</c>.</summary>
    public const string PainSiteRegion = "pain-site.region";

    /// <summary>integer 0 to 10.</summary>
    public const string PainSiteWorst = "pain-site.worst";

    /// <summary>choice: <c>pain-duration</c>.</summary>
    public const string Duration = "duration";

    /// <summary>group.</summary>
    public const string Peg = "peg";

    /// <summary>integer 0 to 10, each.</summary>
    public const string PegAverage = "peg.average";
    public const string PegEnjoyment = "peg.enjoyment";
    public const string PegActivity = "peg.activity";

    /// <summary>decimal, calculated for template extraction; not read back.</summary>
    public const string PegTotal = "peg.total";

    /// <summary>choice: <c>week-kind</c>.</summary>
    public const string WeekKind = "week-kind";

    /// <summary>group, repeats.</summary>
    public const string Restriction = "restriction";

    /// <summary>string: key of the row.</summary>
    public const string RestrictionKey = "restriction.key";

    /// <summary>string: key of the earlier row at the same place, as the examiner says.</summary>
    public const string RestrictionSamePlace = "restriction.same-place";

    /// <summary>choice: <c>body-map-region</c>.</summary>
    public const string RestrictionRegion = "restriction.region";

    /// <summary>choice: <c>side</c>.</summary>
    public const string RestrictionSide = "restriction.side";

    /// <summary>choice: <c>body-map-landmark</c>.</summary>
    public const string RestrictionLandmark = "restriction.landmark";

    /// <summary>string.</summary>
    public const string RestrictionOtherPlace = "restriction.other-place";

    /// <summary>choice: <c>depth</c>, <c>position</c>, <c>examination-outcome</c>, <c>restriction-type</c>.</summary>
    public const string RestrictionDepth = "restriction.depth";
    public const string RestrictionPosition = "restriction.position";
    public const string RestrictionOutcome = "restriction.outcome";
    public const string RestrictionType = "restriction.type";

    /// <summary>integer 0 to 3, 0 to 3, 0 to 4.</summary>
    public const string RestrictionGlide = "restriction.glide";
    public const string RestrictionStiffness = "restriction.stiffness";
    public const string RestrictionTenderness = "restriction.tenderness";

    /// <summary>choice: <c>fascial-chain</c>.</summary>
    public const string RestrictionChain = "restriction.chain";

    /// <summary>boolean.</summary>
    public const string RestrictionFamiliarPain = "restriction.familiar-pain";

    /// <summary>group, repeats.</summary>
    public const string Contributor = "contributor";

    /// <summary>string: <see cref="RestrictionKey"/> of the restriction.</summary>
    public const string ContributorRestriction = "contributor.restriction";

    /// <summary>choice: <c>body-map-region</c> of the pain site.</summary>
    public const string ContributorPainSite = "contributor.pain-site";

    /// <summary>choice: <c>certainty</c>.</summary>
    public const string ContributorCertainty = "contributor.certainty";

    /// <summary>group.</summary>
    public const string Acr = "acr";

    /// <summary>choice, repeats: <c>wpi-area</c>.</summary>
    public const string AcrAreas = "acr.areas";

    /// <summary>boolean: "I have checked every place".</summary>
    public const string AcrChecked = "acr.checked";

    /// <summary>integer 0 to 3, each; last 7 days.</summary>
    public const string AcrFatigue = "acr.fatigue";
    public const string AcrUnrefreshed = "acr.unrefreshed";
    public const string AcrCognitive = "acr.cognitive";

    /// <summary>boolean, each; last 6 months.</summary>
    public const string AcrHeadaches = "acr.headaches";
    public const string AcrLowerAbdomen = "acr.lower-abdomen";
    public const string AcrDepression = "acr.depression";

    /// <summary>integer, integer, integer, integer, string: calculated for template extraction; not read back.</summary>
    public const string AcrWpi = "acr.wpi";
    public const string AcrSss = "acr.sss";
    public const string AcrFs = "acr.fs";
    public const string AcrRegions = "acr.regions";
    public const string AcrStatus = "acr.status";

    /// <summary>group.</summary>
    public const string Activity = "activity";

    /// <summary>string, in the patient's words.</summary>
    public const string ActivityText = "activity.text";

    /// <summary>integer 0 to 10.</summary>
    public const string ActivityScore = "activity.score";

    /// <summary>choice: <c>next-step</c>.</summary>
    public const string NextStep = "next-step";

    /// <summary>text.</summary>
    public const string Note = "note";

    /// <summary>integer, calculated for template extraction: whether there is anything for a panel to hold; not read back.</summary>
    public const string Records = "records";
}
