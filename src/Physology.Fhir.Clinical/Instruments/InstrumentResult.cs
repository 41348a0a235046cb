namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What a rule made of answers.</summary>
/// <param name="Scores">The scores, the main one first.</param>
/// <param name="Alerts">What a person must look at, from single answers or from a lower bound; never from a prorated value.</param>
public sealed record InstrumentResult(IReadOnlyList<Score> Scores, IReadOnlyList<ScoreAlert> Alerts)
{
    /// <summary>Without alerts.</summary>
    public InstrumentResult(params Score[] scores) : this(scores, []) { }

    /// <summary>The score with this code, or null.</summary>
    public Score? Find(string code) => Scores.FirstOrDefault(s => s.Code.Code == code);
}

/// <summary>Something that a named person must look at (decision 23: danger alone comes from answers).</summary>
/// <param name="Code">One of <see cref="ScoreAlerts"/>.</param>
/// <param name="LinkId">The item it comes from; empty for a whole score.</param>
/// <param name="Reason">Why, in words for a clinician.</param>
public sealed record ScoreAlert(string Code, string LinkId, string Reason);

/// <summary>Codes of alerts. A code keeps its meaning for life.</summary>
public static class ScoreAlerts
{
    /// <summary>The self-harm question was answered with more than "not at all".</summary>
    public const string SelfHarm = "self-harm";

    /// <summary>The self-harm question was left open on a form that was sent: ask at the next contact.</summary>
    public const string SelfHarmNotAnswered = "self-harm-not-answered";

    /// <summary>The least that the depression score can be lies in the severe band.</summary>
    public const string SevereDepression = "severe-depression";

    /// <summary>An urgent sign was named.</summary>
    public const string UrgentSign = "urgent-sign";

    /// <summary>A reaction after a session that the clinic must know of.</summary>
    public const string AdverseReaction = "adverse-reaction";
}
