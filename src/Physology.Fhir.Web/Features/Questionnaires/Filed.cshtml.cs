using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Clinical.Instruments;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>The receipt of a filed questionnaire: what must be acted on, the score, and where the filing stands.</summary>
public sealed class FiledModel(ChartPatient chart, QuestionnaireCatalogue catalogue, QuestionnaireDraftStore drafts, OutboxStore outbox, AnswerAlerts alerts)
    : ChartPage(chart, "questionnaires")
{
    public Guid LaunchId { get; private set; }

    public Filing? Filing { get; private set; }

    public IReadOnlyList<AnswerAlert> Alerts { get; private set; } = [];

    public IReadOnlyList<ReviewedScore> Scores { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner
            || await drafts.FindAsync(new ResponseId(draft), owner, cancellationToken) is not { FilingId: { } filing } found
            || await outbox.FindAsync(filing, owner.ConnectionId, owner.PatientId, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        // A chart that cannot be read is no reason to hide where the filing stands.
        await FindPatientAsync(launch, cancellationToken);
        Response.StatusCode = StatusCodes.Status200OK;
        LaunchId = launch.Id.Value;
        Filing = kept;
        if (found.Content.ReadResponse() is { } response && catalogue.FindCanonical(found.Canonical) is { } offered)
        {
            var scoring = offered.Instrument is null ? null : ScoreResponse.Execute(response, offered.Questionnaire);
            Alerts = alerts.Of(response, scoring, offered.Questionnaire);
            Scores = Reviewed.Scores(scoring);
        }
        else
        {
            Alerts = [new AnswerAlert("Alerts cannot be shown here", "This questionnaire is not offered any longer in the version that was filed. Read the answers in the record.", "")];
        }

        return Page();
    }
}
