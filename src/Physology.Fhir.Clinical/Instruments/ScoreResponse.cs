using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Clinical.Instruments;

/// <summary>What became of a response that was to be scored.</summary>
public abstract record ScoringOutcome
{
    private ScoringOutcome() { }

    /// <summary>It was scored.</summary>
    /// <param name="Instrument">By which rule.</param>
    /// <param name="Result">Scores and alerts.</param>
    /// <param name="Report">What a reader should know besides; no errors.</param>
    public sealed record Scored(Instrument Instrument, InstrumentResult Result, ValidationReport Report) : ScoringOutcome;

    /// <summary>It was not: the report says why. No score is invented.</summary>
    public sealed record Refused(ValidationReport Report) : ScoringOutcome;
}

/// <summary>Scores a QuestionnaireResponse by the rule of the Questionnaire it answers. A total that it carries is not read.</summary>
public static class ScoreResponse
{
    /// <summary>Scores a response. Bad content is an outcome, never an exception.</summary>
    /// <param name="response">The response, completed or saved.</param>
    /// <param name="questionnaire">
    /// The Questionnaire it answers, where its options carry the numbers; null takes the one of the guide. A clinic's own, for a licensed
    /// instrument, keeps the canonical and the linkIds of the instrument.
    /// </param>
    public static ScoringOutcome Execute(R4.QuestionnaireResponse response, R4.Questionnaire? questionnaire = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        var canonical = response.Questionnaire?.Value;
        var issues = new List<ValidationIssue>();
        if (string.IsNullOrEmpty(canonical))
        {
            return Refuse(InstrumentIssueCodes.NoQuestionnaire, "QuestionnaireResponse.questionnaire", "The response does not say which Questionnaire it answers.");
        }

        if (InstrumentList.Find(canonical) is not { } instrument)
        {
            var id = canonical.Split('|')[0].Split('/')[^1];
            return InstrumentList.NotScored.TryGetValue(id, out var known)
                ? Refuse(InstrumentIssueCodes.NotScoredHere, "QuestionnaireResponse.questionnaire", $"{known.Title} is not scored here: {known.Reason}.")
                : Refuse(InstrumentIssueCodes.UnknownQuestionnaire, "QuestionnaireResponse.questionnaire", "No scoring rule here belongs to this Questionnaire.");
        }

        if (response.Status?.Value == "entered-in-error")
        {
            return Refuse(InstrumentIssueCodes.EnteredInError, "QuestionnaireResponse.status", "The response was entered in error, so it has no score.");
        }

        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            issues.Add(new ValidationIssue(InstrumentIssueCodes.NoVersion, IssueSeverity.Information, "QuestionnaireResponse.questionnaire", $"No version is stated; scored as {instrument.Version}."));
        }
        else if (canonical[(bar + 1)..] != instrument.Version)
        {
            return Refuse(
                InstrumentIssueCodes.OtherVersion, "QuestionnaireResponse.questionnaire", $"The response answers version {canonical[(bar + 1)..]}; this rule scores version {instrument.Version}.");
        }

        var answers = new ResponseAnswers(instrument, questionnaire ?? GuideQuestionnaires.Find(instrument.Code), issues).Read(response);
        var report = new ValidationReport(issues);
        return answers is null || report.Issues.Any(i => i.Severity >= IssueSeverity.Error)
            ? new ScoringOutcome.Refused(report)
            : new ScoringOutcome.Scored(instrument, instrument.Evaluate(answers), report);
    }

    private static ScoringOutcome.Refused Refuse(IssueCode code, string path, string message) =>
        new(new ValidationReport([new ValidationIssue(code, IssueSeverity.Error, path, message)]));
}
