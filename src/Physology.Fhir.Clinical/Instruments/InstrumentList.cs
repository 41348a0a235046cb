namespace Physology.Fhir.Clinical.Instruments;

/// <summary>Every instrument that is scored here, and those that are not, by name and with the reason (decision 24).</summary>
public static class InstrumentList
{
    private const string RuleNotRead = "its scoring rule was not read in a named source";

    /// <summary>What is scored, in the order a clinician would look for it.</summary>
    public static IReadOnlyList<Instrument> All { get; } =
    [
        PainIntensity.Instance, Peg.Instance, FibromyalgiaSurvey.Instance, FibromyalgiaImpact.Siqr, FibromyalgiaImpact.Fiqr, PatientSpecificFunction.Instance,
        ImpressionOfChange.Instance, Phq2.Instance, Phq8.Instance, Phq9.Instance, Gad7.Instance, BriefPainInterference.Instance,
        CentralSensitizationInventory.Instance,
    ];

    /// <summary>What is not scored: id, name and reason.</summary>
    public static IReadOnlyDictionary<string, (string Title, string Reason)> NotScored { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["bpi-severity"] = ("Brief Pain Inventory, severity", RuleNotRead),
        ["promis"] = ("PROMIS", "its T-scores come from look-up tables that are licensed"),
        ["isi"] = ("Insomnia Severity Index", RuleNotRead),
        ["psqi"] = ("Pittsburgh Sleep Quality Index", RuleNotRead),
        ["s-lanss"] = ("S-LANSS", RuleNotRead),
        ["paindetect"] = ("painDETECT", RuleNotRead),
        ["sfn-siq"] = ("SFN-SIQ", RuleNotRead),
        ["sfnsl"] = ("Small Fibre Neuropathy Screening List", RuleNotRead),
        ["fss"] = ("Fatigue Severity Scale", RuleNotRead),
        ["wsas"] = ("Work and Social Adjustment Scale", RuleNotRead),
        ["eq-5d-5l"] = ("EQ-5D-5L", "its values come from national value sets that are licensed"),
        ["pseq"] = ("Pain Self-Efficacy Questionnaire", RuleNotRead),
    };

    /// <summary>The instrument of a Questionnaire, or null.</summary>
    /// <param name="canonical">Canonical with or without version.</param>
    public static Instrument? Find(string? canonical)
    {
        var url = canonical?.Split('|')[0];
        return All.FirstOrDefault(i => i.Canonical == url);
    }
}
