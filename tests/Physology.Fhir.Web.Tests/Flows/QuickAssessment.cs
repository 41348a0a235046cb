namespace Physology.Fhir.Web.Tests.Flows;

/// <summary>What a GP enters in a minute: one painful place, its duration, the last 7 days.</summary>
public static class QuickAssessment
{
    public static readonly Dictionary<string, string?> Answers = new()
    {
        ["urgent"] = "none",
        ["site.0.place"] = "f-outer-hip",
        ["site.0.side"] = "left",
        ["site.0.worst"] = "7",
        ["duration"] = "over-5-years",
        ["peg.average"] = "7",
        ["peg.enjoyment"] = "6",
        ["peg.activity"] = "7",
        ["week"] = "usual",
    };
}
