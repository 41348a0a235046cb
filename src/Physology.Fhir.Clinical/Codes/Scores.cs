namespace Physology.Fhir.Clinical.Codes;

/// <summary>Codes of the scores (CodeSystem <c>score</c>). No LOINC code was found for any of them.</summary>
public static class Scores
{
    public static readonly Concept Peg = Item("peg", "PEG: pain, enjoyment of life, general activity (0 to 10)");
    public static readonly Concept PegAverage = Item("peg-average", "Average pain in the last 7 days (0 to 10)");
    public static readonly Concept PegEnjoyment = Item("peg-enjoyment", "Pain interfered with enjoyment of life in the last 7 days (0 to 10)");
    public static readonly Concept PegActivity = Item("peg-activity", "Pain interfered with general activity in the last 7 days (0 to 10)");
    public static readonly Concept WidespreadPainIndex = Item("wpi", "Widespread pain index (0 to 19)");
    public static readonly Concept SymptomSeverity = Item("sss", "Symptom severity scale (0 to 12)");
    public static readonly Concept FibromyalgiaSeverity = Item("fs", "Fibromyalgia severity score: WPI + SSS (0 to 31)");
    public static readonly Concept Acr2016 = Item("acr-2016", "Self-reported answers against the ACR 2016 thresholds");

    /// <summary>Every concept of the code system.</summary>
    public static readonly IReadOnlyList<Concept> All =
        [Peg, PegAverage, PegEnjoyment, PegActivity, WidespreadPainIndex, SymptomSeverity, FibromyalgiaSeverity, Acr2016];

    private static Concept Item(string code, string display) => new(CodeSystems.Score, code, display);
}
