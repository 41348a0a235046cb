using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What became of a response that was to be scored.</summary>
public abstract record ScoringOutcome
{
    private ScoringOutcome() { }

    /// <summary>It was scored.</summary>
    /// <param name="Instrument">Which instrument.</param>
    /// <param name="Result">Scores and alerts.</param>
    /// <param name="Report">What a reader should know besides; no errors.</param>
    public sealed record Scored(Instrument Instrument, InstrumentResult Result, ValidationReport Report) : ScoringOutcome
    {
        /// <summary>The version whose rule was used.</summary>
        public required InstrumentVersion By { get; init; }

        /// <summary>The version that was answered, as the response states it: a clinic's own may be any. Null where it states none.</summary>
        public required string? Answered { get; init; }

        /// <summary>The answers that the rule read.</summary>
        public required InstrumentAnswers Answers { get; init; }
    }

    /// <summary>It was not: the report says why. No score is invented.</summary>
    public sealed record Refused(ValidationReport Report) : ScoringOutcome
    {
        /// <summary>What a person must look at whatever becomes of the total: the answer about self-harm, where it could be read.</summary>
        public IReadOnlyList<ScoreAlert> Alerts { get; init; } = [];
    }
}

/// <summary>
/// Scores a QuestionnaireResponse by the rule of the version it answers, or again by the rule of another version that means the same. A total
/// that it carries is not read.
/// </summary>
public static class ScoreResponse
{
    /// <summary>Scores a response. Bad content is an outcome, never an exception.</summary>
    /// <param name="response">The response, completed or saved.</param>
    /// <param name="questionnaire">
    /// The Questionnaire it answers, where its options carry the numbers; null takes the one of the guide. A clinic's own, for a licensed
    /// instrument, has the linkIds of the instrument and names the version that it words in <c>derivedFrom</c>; or it keeps the canonical and version.
    /// </param>
    /// <param name="options">By which rule; null takes the one of the version that was answered.</param>
    public static ScoringOutcome Execute(R4.QuestionnaireResponse response, R4.Questionnaire? questionnaire = null, ScoringOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        options ??= ScoringOptions.Default;
        var issues = new List<ValidationIssue>();
        if (AnsweredVersion.Find(response.Questionnaire?.Value, questionnaire, options.Instruments, issues) is not { } answered)
        {
            return Refused(issues);
        }

        if (response.Status?.Value == "entered-in-error")
        {
            Refuse(InstrumentIssueCodes.EnteredInError, "QuestionnaireResponse.status", "The response was entered in error, so it has no score.", issues);
            return Refused(issues);
        }

        if (RuleFor(answered, options.As, issues) is not { } by)
        {
            return Refused(issues);
        }

        if (questionnaire is not null)
        {
            OwnWording.Check(questionnaire, by.Rule, issues);
        }

        var asked = questionnaire is null ? AskedItems.Shared(answered.Version.Questionnaire) : AskedItems.Of(questionnaire);
        // Read also where there will be no score, for an alert does not wait for one; what is found then is no further reason.
        var answers = new ResponseAnswers(by.Rule, asked, HasErrors(issues) ? [] : issues).Read(response);
        return answers is null || HasErrors(issues)
            ? Refused(issues) with { Alerts = answers is not null && by.Rule is Phq9 ? [.. Phq9.SelfHarm(answers)] : [] }
            : new ScoringOutcome.Scored(answered.Instrument, by.Rule.Evaluate(answers), new ValidationReport(issues)) { By = by, Answered = answered.Stated, Answers = answers };
    }

    private static InstrumentVersion? RuleFor(AnsweredVersion answered, string? wanted, List<ValidationIssue> issues)
    {
        var versions = answered.Instrument.Versions;
        var by = wanted switch
        {
            null => answered.Version,
            ScoringOptions.Current => versions.Current,
            _ => versions.Find(wanted),
        };
        if (by is null)
        {
            Refuse(InstrumentIssueCodes.UnknownRule, "$", $"{answered.Instrument.Title} has no version {wanted}; it has {versions}.", issues);
            return null;
        }

        if (versions.MeanTheSame(answered.Version.Version, by.Version))
        {
            return by;
        }

        Refuse(
            InstrumentIssueCodes.OtherMeaning,
            "QuestionnaireResponse.questionnaire",
            $"Answers to version {answered.Version.Version} of {answered.Instrument.Title} do not mean what version {by.Version} asks ({string.Join("; ", versions.ChangesBetween(answered.Version.Version, by.Version))}), so its rule does not score them. Score by the version that was answered.",
            issues);
        return null;
    }

    private static bool HasErrors(List<ValidationIssue> issues) => issues.Exists(i => i.Severity >= IssueSeverity.Error);

    private static void Refuse(IssueCode code, string path, string message, List<ValidationIssue> issues) =>
        issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message));

    private static ScoringOutcome.Refused Refused(List<ValidationIssue> issues) => new(new ValidationReport(issues));
}
