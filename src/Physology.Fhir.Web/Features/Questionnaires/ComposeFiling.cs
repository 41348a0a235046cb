using Physology.Fhir.Clinical.Responses;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Makes of a draft what would be filed: shown on the review, and made again the same way when it is filed.</summary>
public sealed class ComposeFiling(TimeProvider time, ILogger<ComposeFiling> logger)
{
    private const string OutsideGuide = "Only the answers are filed: what the Questionnaire takes from them does not keep to the profiles of the guide";

    public ComposeOutcome Execute(Launch launch, OfferedQuestionnaire offered, QuestionnaireDraft draft)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(offered);
        ArgumentNullException.ThrowIfNull(draft);
        if (FilledForm.Open(offered, draft.Content) is not { } filled)
        {
            return new ComposeOutcome.NotComplete([new PageError("maincontent", "This questionnaire is not offered any longer")]);
        }

        if (filled.Check() is { Count: > 0 } errors)
        {
            return new ComposeOutcome.NotComplete(errors);
        }

        var context = ContextOf(launch, draft, filled.Content);
        var response = CompletedResponse.Of(filled.Session.Complete(), offered.Canonical, context);
        var filing = ResponseBundle.Make(response, offered.Questionnaire, context, time);
        if (ConformantBundle.Check(filing.Bundle) is ConformantBundleOutcome.Conformant conformant)
        {
            return new ComposeOutcome.Composed(filled, response, filing, conformant.Bundle);
        }

        // What was answered is not held up by what would go beside it.
        var codes = CodesOf(ConformantBundle.Check(filing.Bundle));
        Log.ResultsLeftOut(logger, draft.Id, codes);
        var alone = ResponseBundle.WithoutResults(response, context, $"{OutsideGuide} ({codes}).") with { Scoring = filing.Scoring };
        if (ConformantBundle.Check(alone.Bundle) is ConformantBundleOutcome.Conformant answers)
        {
            return new ComposeOutcome.Composed(filled, response, alone, answers.Bundle);
        }

        codes = CodesOf(ConformantBundle.Check(alone.Bundle));
        Log.OutsideGuide(logger, draft.Id, codes);
        return new ComposeOutcome.NotConformant(codes);
    }

    private ResponseContext ContextOf(Launch launch, QuestionnaireDraft draft, DraftContent content) => new()
    {
        ResponseId = draft.Id.Value,
        ConnectionId = launch.ConnectionId,
        Patient = $"Patient/{launch.PatientId}",
        Encounter = launch.EncounterId is { } encounter ? $"Encounter/{encounter}" : null,
        Author = launch.FhirUser,
        AuthorDisplay = launch.FhirUserDisplay ?? launch.FhirUser ?? "Clinician",
        FiledAt = time.GetLocalNow(),
        AnsweredBy = content.WhoAnswers ?? Clinical.Codes.AnsweredBy.Self,
        AnsweredByName = content.AnsweredByName,
        IsKeptFromOnlineView = content.IsKeptFromOnlineView,
    };

    private static string CodesOf(ConformantBundleOutcome outcome) => outcome is ConformantBundleOutcome.Refused refused
        ? string.Join(", ", refused.Report.Issues.Where(issue => issue.Severity >= IssueSeverity.Error).Select(issue => issue.Code.Value).Distinct().Take(10))
        : "";
}

public abstract record ComposeOutcome
{
    private ComposeOutcome()
    {
    }

    /// <param name="Filled">The form it was made of.</param>
    /// <param name="Response">The completed response.</param>
    /// <param name="Filing">What is filed, with scores and what is left out.</param>
    /// <param name="Bundle">The same, checked.</param>
    internal sealed record Composed(FilledForm Filled, R4.QuestionnaireResponse Response, ResponseFiling Filing, ConformantBundle Bundle) : ComposeOutcome;

    /// <summary>Something stands in the way, each at its field.</summary>
    public sealed record NotComplete(IReadOnlyList<PageError> Errors) : ComposeOutcome;

    /// <summary>Not even the answers keep to the guide; nothing is filed.</summary>
    public sealed record NotConformant(string Codes) : ComposeOutcome;
}
