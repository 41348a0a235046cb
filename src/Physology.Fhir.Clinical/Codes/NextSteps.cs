namespace Physology.Fhir.Clinical.Codes;

/// <summary>What happens next (CodeSystem <c>next-step</c>).</summary>
public static class NextSteps
{
    public static readonly Concept SendQuestionnaire = Of("send-questionnaire", "Questionnaire to be sent");
    public static readonly Concept StartPlan = Of("start-plan", "Follow-up plan to be started");
    public static readonly Concept ReferralRecorded = Of("referral-recorded", "Referral recorded in the chart");

    /// <summary>Every concept, in the order shown.</summary>
    public static readonly IReadOnlyList<Concept> All = [SendQuestionnaire, StartPlan, ReferralRecorded];

    /// <summary>The concept with this code, or null.</summary>
    public static Concept? Find(string? code) => Concept.Find(All, code);

    private static Concept Of(string code, string display) => new(CodeSystems.NextStep, code, display);
}
