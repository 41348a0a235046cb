using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// SDC's <c>$populate</c>, by expressions and by Observations: a response with one item for every item of the Questionnaire, answered where something
/// is known. The only requests made are those of <see cref="ExpressionSources.Queries"/>.
/// </summary>
public static class QuestionnairePopulator
{
    /// <summary>Populates. What cannot be populated is an issue, and the rest is populated all the same; bad content is never an exception.</summary>
    /// <param name="questionnaire">The Questionnaire; it is not changed.</param>
    /// <param name="request">Whom it is about and what is known.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    /// <exception cref="ArgumentException">A name of the context is given twice.</exception>
    public static async Task<PopulateOutcome> PopulateAsync(R4.Questionnaire questionnaire, PopulateRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(request);
        var problems = QuestionnaireUse.Check(questionnaire).Issues;
        if (problems.Any(p => p.Code == SdcIssueCodes.QuestionnaireNotUsable))
        {
            return new PopulateOutcome(null, new ValidationReport(problems));
        }

        var clock = new FixedClock(request.Time);
        return await Rounds.RunAsync(request, queries => Populate(questionnaire, request, clock, queries, problems), cancellationToken).ConfigureAwait(false);
    }

    private static PopulateOutcome Populate(R4.Questionnaire questionnaire, PopulateRequest request, TimeProvider clock, QueryAnswers queries, IReadOnlyList<ValidationIssue> problems)
    {
        var issues = new List<ValidationIssue>(problems);
        var contexts = LaunchContexts.Of(questionnaire, request, request.Subject, queries, IssueSeverity.Warning, issues);
        var patient = contexts.Values.GetValueOrDefault("patient") is [{ Element: R4.Patient one }] ? one : null;
        if (patient?.Id?.Value is { } patientId && request.Subject?.Reference?.Value?.Split('/') is [.., "Patient", var subjectId] && patientId != subjectId)
        {
            issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotAllowed, IssueSeverity.Error, "%patient", "The patient in context is another than the subject; a form is not populated with somebody else's data."));
            return new PopulateOutcome(null, new ValidationReport(issues));
        }

        var response = Begin(questionnaire, request, clock, contexts, patient, issues);
        var run = new ExpressionRun(response, questionnaire, clock, contexts);
        issues.ForEach(run.Add);
        if (questionnaire.Extension.Exists(e => e.Url?.Value == SdcExtensions.SourceMap))
        {
            run.Add(SdcIssueCodes.PopulationKind, IssueSeverity.Warning, "Questionnaire", "Population by a StructureMap is not carried out here; only what expressions and Observations say is populated.");
        }

        SourceQueries.Run(run);
        new Population(run, request, clock).Run();
        return new PopulateOutcome(response, new ValidationReport([.. run.Issues]));
    }

    private static R4.QuestionnaireResponse Begin(R4.Questionnaire questionnaire, PopulateRequest request, TimeProvider clock, LaunchContexts contexts, R4.Patient? patient, List<ValidationIssue> issues)
    {
        var subject = (R4.ResourceReference?)request.Subject?.DeepCopy() ?? (patient?.Id?.Value is { } id ? new R4.ResourceReference { Reference = $"Patient/{id}" } : null);
        var type = subject?.Reference?.Value?.Split('/') is [.., var named, _] ? named : subject?.Type?.Value;
        if (type is not null && questionnaire.SubjectType.Count > 0 && !questionnaire.SubjectType.Exists(t => t.Value == type))
        {
            issues.Add(new ValidationIssue(SdcIssueCodes.ContextNotAllowed, IssueSeverity.Warning, "QuestionnaireResponse.subject", "The Questionnaire is for subjects of another type."));
        }

        if (questionnaire.Url?.Value is null)
        {
            issues.Add(new ValidationIssue(SdcIssueCodes.QuestionnaireNotFound, IssueSeverity.Information, "Questionnaire.url", "The Questionnaire has no url, so that the response cannot say what it answers."));
        }

        var encounter = contexts.Values.GetValueOrDefault("encounter") is [{ Element: R4.Encounter { Id.Value: { } encounterId } }] ? new R4.ResourceReference { Reference = $"Encounter/{encounterId}" } : null;
        return new R4.QuestionnaireResponse
        {
            Questionnaire = questionnaire.Url?.Value is { } url ? new R4.Canonical(questionnaire.Version?.Value is { } version ? $"{url}|{version}" : url) : null,
            Status = "in-progress",
            Subject = subject,
            Encounter = encounter,
            Authored = new R4.FhirDateTime(clock.GetLocalNow().ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
