namespace Physology.Fhir.Clinical.FollowUps;

/// <summary>linkIds of Questionnaire <c>follow-up-core</c>.</summary>
public static class LinkIds
{
    /// <summary>date the questions look back to, filled in when the form is opened; not read back.</summary>
    public const string RecallFrom = "recall-from";

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

    /// <summary>choice: <c>impression-of-change</c>.</summary>
    public const string Impression = "impression";

    /// <summary>date the impression counts from, filled in by the service, read-only.</summary>
    public const string ImpressionAnchor = "impression-anchor";

    /// <summary>choice: <c>answered-by</c>.</summary>
    public const string AnsweredBy = "answered-by";
}
