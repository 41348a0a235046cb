namespace Physology.Fhir.Clinical.Codes;

/// <summary>Codes of the scores (CodeSystem <c>score</c>). Every score has its own code; where LOINC or SNOMED CT has one as well, it goes beside it.</summary>
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

    public static readonly Concept PainNow = Item("pain-now", "Pain now (0 to 10)");
    public static readonly Concept PainAverage = Item("pain-average", "Average pain in the last 7 days, asked alone (0 to 10)");
    public static readonly Concept PainWorst = Item("pain-worst", "Worst pain in the last 7 days (0 to 10)");
    public static readonly Concept Phq2 = Item("phq-2", "PHQ-2 (0 to 6)");
    public static readonly Concept Phq8 = Item("phq-8", "PHQ-8 (0 to 24)");
    public static readonly Concept Phq9 = Item("phq-9", "PHQ-9 (0 to 27)");
    public static readonly Concept Gad7 = Item("gad-7", "GAD-7 (0 to 21)");
    public static readonly Concept Fiqr = Item("fiqr", "Revised Fibromyalgia Impact Questionnaire (0 to 100)");
    public static readonly Concept Siqr = Item("siqr", "Symptom Impact Questionnaire (0 to 100)");
    public static readonly Concept PatientSpecificFunction = Item("psfs", "Patient-specific activities named at the start (0 to 10, more is better)");
    public static readonly Concept PatientSpecificFunctionAdded = Item("psfs-added", "Patient-specific activities added later (0 to 10, more is better)");
    public static readonly Concept ImpressionOfChange = Item("impression-of-change", "Impression of change since a named date (1 very much better to 7 very much worse)");
    public static readonly Concept BriefPainInterference = Item("bpi-interference", "Brief Pain Inventory, interference (0 to 10)");
    public static readonly Concept CentralSensitization = Item("csi-a", "Central Sensitization Inventory, part A (0 to 100)");

    /// <summary>Every concept of the code system.</summary>
    public static readonly IReadOnlyList<Concept> All =
    [
        Peg, PegAverage, PegEnjoyment, PegActivity, WidespreadPainIndex, SymptomSeverity, FibromyalgiaSeverity, Acr2016, PainNow, PainAverage, PainWorst,
        Phq2, Phq8, Phq9, Gad7, Fiqr, Siqr, PatientSpecificFunction, PatientSpecificFunctionAdded, ImpressionOfChange, BriefPainInterference, CentralSensitization,
    ];

    /// <summary>
    /// The codes of LOINC and SNOMED CT that mean the same as one of ours, to be written beside it; none where none was verified. The totals
    /// are meant, not the panels (44249-1, 69737-5), which take no value.
    /// </summary>
    public static IReadOnlyList<Concept> AlsoCoded(Concept score) =>
        score == PainNow ? [new(CodeSystems.Loinc, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")]
        : score == Phq9 ? [new(CodeSystems.Loinc, "44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"), new(CodeSystems.Snomed, "720433000", "Patient Health Questionnaire Nine Item score")]
        : score == Gad7 ? [new(CodeSystems.Loinc, "70274-6", "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"), new(CodeSystems.Snomed, "445455005", "Generalized Anxiety Disorder 7 item score")]
        : [];

    private static Concept Item(string code, string display) => new(CodeSystems.Score, code, display);
}
