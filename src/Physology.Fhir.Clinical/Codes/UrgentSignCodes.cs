namespace Physology.Fhir.Clinical.Codes;

/// <summary>Urgent signs of the quick assessment, in the order of keys 1 to 7 (CodeSystem <c>urgent-sign</c>).</summary>
public static class UrgentSignCodes
{
    public static readonly Concept BladderBowelSaddle = Of("bladder-bowel-saddle", "New bladder or bowel trouble, or numbness between the legs");
    public static readonly Concept NewWeakness = Of("new-weakness", "New weakness");
    public static readonly Concept Systemic = Of("fever-weight-loss-sweats", "Fever, weight loss or drenching sweats");
    public static readonly Concept HotSwollenJoint = Of("hot-swollen-joint", "Hot swollen joint");
    public static readonly Concept ChestPainBreathless = Of("chest-pain-breathless", "Chest pain or breathlessness");
    public static readonly Concept HeadScalpJawSight = Of("head-scalp-jaw-sight", "Age 50 or over with new headache, scalp tenderness, jaw pain on chewing or sight change");
    public static readonly Concept HotSwollenCalf = Of("hot-swollen-calf", "One hot swollen calf");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [BladderBowelSaddle, NewWeakness, Systemic, HotSwollenJoint, ChestPainBreathless, HeadScalpJawSight, HotSwollenCalf];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    /// <summary>Answer "asked, none of these" in the Questionnaire; never a sign.</summary>
    public static readonly Concept None = Of("none", "Asked, none of these");

    private static Concept Of(string code, string display) => new(CodeSystems.UrgentSign, code, display);
}
