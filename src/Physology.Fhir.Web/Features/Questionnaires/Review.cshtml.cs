using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Everything that was answered and will be filed.</summary>
public sealed class ReviewModel(
    ChartPatient chart, QuestionnaireCatalogue catalogue, QuestionnaireDraftStore drafts, ComposeFiling compose, FileQuestionnaire file, AnswerAlerts alerts, EhrConnections connections)
    : ChartPage(chart, "questionnaires")
{
    public Guid LaunchId { get; private set; }

    public OfferedQuestionnaire? Offered { get; private set; }

    public QuestionnaireDraft? Draft { get; private set; }

    public IReadOnlyList<ReviewedAnswer> Answers { get; private set; } = [];

    public IReadOnlyList<ReviewedScore> Scores { get; private set; } = [];

    public IReadOnlyList<AnswerAlert> Alerts { get; private set; } = [];

    public IReadOnlyList<PreviewLine> Lines { get; private set; } = [];

    /// <summary>What is left out of the filing, and why.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public string WhoAnswered { get; private set; } = "";

    public string SignerName { get; private set; } = "";

    /// <summary>Set where the EHR did not grant what filing needs.</summary>
    public string? Notice { get; private set; }

    /// <summary>When the patient sees online what is filed, in the words of the connection.</summary>
    public string OnlineView { get; private set; } = "";

    /// <summary>Whether the EHR keeps what is labelled from the patient's online view; without that no tick is offered.</summary>
    public bool HonoursLabels { get; private set; }

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (catalogue.Find(id) is not { Form: not null } offered)
        {
            return NotFound();
        }

        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        if (!await FindPatientAsync(launch, cancellationToken))
        {
            return Page();
        }

        return await drafts.FindOpenAsync(owner, offered.Canonical, cancellationToken) is { } draft ? Show(launch, offered, draft) : ToForm(launch, offered);
    }

    public async Task<IActionResult> OnPostAsync(
        string id, [FromForm] string? action, [FromForm] Guid draft, [FromForm] int version, [FromForm] bool keep, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (catalogue.Find(id) is not { Form: not null } offered)
        {
            return NotFound();
        }

        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        if (await drafts.FindAsync(new ResponseId(draft), owner, cancellationToken) is not { } found || found.Canonical != offered.Canonical)
        {
            return ToForm(launch, offered);
        }

        var reviewed = found with { Content = found.Content with { IsKeptFromOnlineView = keep } };
        if (launch.IsIdle)
        {
            await drafts.SaveAsync(found.Id, owner, offered.Canonical, reviewed.Content, version, cancellationToken); // the tick is kept as well
            return LaunchAgain();
        }

        if (action != "file" && found.FilingId is null)
        {
            await drafts.SaveAsync(found.Id, owner, offered.Canonical, reviewed.Content, version, cancellationToken);
            return ToForm(launch, offered);
        }

        // Filing needs nothing of the EHR: while it does not answer, what was reviewed is kept all the same and waits in the outbox.
        var isPatientShown = await FindPatientAsync(launch, cancellationToken);
        if (Patient is { IsUnder18: true })
        {
            return Page();
        }

        switch (await file.ExecuteAsync(launch, owner, offered, reviewed, version, cancellationToken))
        {
            case FileOutcome.Filed filed:
                return Redirect($"/launches/{launch.Id}/questionnaires/filed/{filed.Response}");
            case FileOutcome.ChangedSinceReview:
                Errors = [new PageError("answers", "The questionnaire was changed after this review was shown. Read it again, then file it")];
                break;
            case FileOutcome.NotComplete:
                return ToForm(launch, offered);
            case FileOutcome.NotConformant refused:
                Errors = [new PageError("filed", $"Not filed: the record would not keep to the guide ({refused.Codes}). The answers are kept; tell the service’s support this code.")];
                break;
        }

        if (!isPatientShown)
        {
            return Page();
        }

        return await drafts.FindOpenAsync(owner, offered.Canonical, cancellationToken) is { } now
            ? Show(launch, offered, now with { Content = now.Content with { IsKeptFromOnlineView = keep } })
            : ToForm(launch, offered);
    }

    private IActionResult Show(Launch launch, OfferedQuestionnaire offered, QuestionnaireDraft draft)
    {
        switch (compose.Execute(launch, offered, draft))
        {
            case ComposeOutcome.Composed composed:
                Answers = Reviewed.Answers(composed.Filled);
                Scores = Reviewed.Scores(composed.Filing.Scoring);
                Alerts = alerts.Of(composed.Response, composed.Filing.Scoring, offered.Questionnaire);
                Lines = FilingPreview.Of(composed.Filing.Bundle);
                Notes = composed.Filing.Notes;
                break;
            case ComposeOutcome.NotConformant refused:
                Errors = [new PageError("filed", $"This cannot be filed: the record would not keep to the guide ({refused.Codes}). The answers are kept; tell the service’s support this code.")];
                break;
            default:
                return ToForm(launch, offered);
        }

        LaunchId = launch.Id.Value;
        Offered = offered;
        Draft = draft;
        WhoAnswered = FormView.Who.FirstOrDefault(who => who.Code == draft.Content.AnsweredBy).Text + (draft.Content.AnsweredByName is { } name ? $" ({name})" : "");
        var connection = connections.Find(launch.ConnectionId);
        Notice = MayFile(launch, connection) ? null : NotAllowedToFile;
        HonoursLabels = connection?.HonoursKeepFromOnlineView == true;
        OnlineView = connection?.OnlineView ?? "Once filed, the patient may read all of this in the record’s online view, as your practice has set it.";
        SignerName = launch.FhirUserDisplay ?? launch.FhirUser ?? "";
        return Page();
    }

    private RedirectResult ToForm(Launch launch, OfferedQuestionnaire offered) => Redirect($"/launches/{launch.Id}/questionnaires/{offered.Id}");
}
