namespace Physology.Fhir.Clinical.Codes;

/// <summary>How long the pain has lasted (CodeSystem <c>pain-duration</c>).</summary>
public static class PainDurations
{
    public static readonly Concept UnderThreeMonths = Of("under-3-months", "Under 3 months");
    public static readonly Concept ThreeToTwelveMonths = Of("3-12-months", "3 to 12 months");
    public static readonly Concept OneToFiveYears = Of("1-5-years", "1 to 5 years");
    public static readonly Concept OverFiveYears = Of("over-5-years", "Over 5 years");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [UnderThreeMonths, ThreeToTwelveMonths, OneToFiveYears, OverFiveYears];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    /// <summary>Whether this duration is at least three months; null when it was not asked.</summary>
    public static bool? AtLeastThreeMonths(Concept? duration) => duration is null ? null : duration != UnderThreeMonths;

    private static Concept Of(string code, string display) => new(CodeSystems.PainDuration, code, display);
}
