namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Names of the form's fields; an id in the page is the same name.</summary>
public static class FieldNames
{
    public const string Urgent = "urgent";
    public const string SiteRows = "site.rows";
    public const string Duration = "duration";
    public const string PegAverage = "peg.average";
    public const string PegEnjoyment = "peg.enjoyment";
    public const string PegActivity = "peg.activity";
    public const string WeekKind = "week";

    /// <summary>Written by the page: the earlier PEG score as it stands beside today's, day and value.</summary>
    public const string PegEarlier = "peg.earlier";

    public const string RestrictionKeys = "restriction.keys";
    public const string NewPlace = "restriction.new.place";
    public const string NewSide = "restriction.new.side";
    public const string AcrArea = "acr.area";
    public const string AcrChecked = "acr.checked";
    public const string AcrNone = "acr.none";
    public const string AcrFatigue = "acr.fatigue";
    public const string AcrUnrefreshed = "acr.unrefreshed";
    public const string AcrCognitive = "acr.cognitive";
    public const string AcrHeadaches = "acr.headaches";
    public const string AcrLowerAbdomen = "acr.lower-abdomen";
    public const string AcrDepression = "acr.depression";
    public const string ActivityText = "activity.text";
    public const string ActivityScore = "activity.score";
    public const string Next = "next";
    public const string Note = "note";
    public const string NoteComposed = "note.composed";

    /// <summary>Ticked on the review: identities of what is kept from the patient's online view.</summary>
    public const string Keep = "keep";

    public const int FirstSiteRows = 3;
    public const int MostSiteRows = 20;
    public const int MostRestrictions = 60;

    public static string SitePlace(int row) => $"site.{row}.place";

    public static string SiteSide(int row) => $"site.{row}.side";

    public static string SiteWorst(int row) => $"site.{row}.worst";

    public static string MapPain(string region) => $"map.{region}.pain";

    public static string MapWorst(string region) => $"map.{region}.worst";

    public static string JointReach(string region) => $"joint.{region}";

    /// <summary>Field of one examined place: the key of the row is the row's identity for life.</summary>
    public static string Restriction(string key, string field) => $"restriction.{key}.{field}";
}
