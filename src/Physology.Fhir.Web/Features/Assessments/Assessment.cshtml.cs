using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The quick assessment. Every POST keeps everything typed as a draft before it does anything else.</summary>
public sealed class AssessmentModel(ChartPatient chart, DraftStore drafts, ReadEarlier earlier, EhrConnections connections, UrgentRoutes routes, TimeProvider time) : AssessmentPage(chart)
{
    public AssessmentPageView? View { get; private set; }

    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        var answeredEarlier = earlier.ExecuteAsync(launch, cancellationToken);
        if (await FindPatientAsync(launch, cancellationToken))
        {
            var draft = await drafts.FindOpenAsync(owner, cancellationToken);
            Show(launch, draft?.Id ?? NewId(), draft?.Fields ?? DraftFields.Empty, [], draft?.UpdatedAt, await answeredEarlier);
        }
        else
        {
            await answeredEarlier; // nothing is left running behind an answered request
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? action, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        var posted = PostedId();
        if (await drafts.FindAsync(posted, owner, cancellationToken) is { FilingId: { } filed })
        {
            return Redirect($"/launches/{launch.Id}/filings/{filed}");
        }

        if (action == "discard" && !launch.IsIdle)
        {
            await drafts.DiscardAsync(owner, cancellationToken);
            return Redirect($"/launches/{launch.Id}/assessment");
        }

        var typed = DraftFields.From(Request.Form);
        if (await drafts.FindOpenAsync(owner, cancellationToken) is { } kept)
        {
            typed = typed.WithReviewOf(kept.Fields);
        }

        var (fields, anchor) = FormActions.Apply(typed, action, NewKey);
        var draft = await drafts.SaveAsync(posted, owner, fields, cancellationToken);
        if (launch.IsIdle)
        {
            return LaunchAgain();
        }

        return action == FormActions.Review
            ? await ReviewAsync(launch, draft, cancellationToken)
            : SeeOther($"/launches/{launch.Id}/assessment#{Uri.EscapeDataString(anchor)}");
    }

    /// <summary>The script's background saving: the same keeping, no page.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        var posted = PostedId();
        if (await drafts.FindAsync(posted, owner, cancellationToken) is { SignedAt: not null })
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        var kept = await drafts.FindOpenAsync(owner, cancellationToken);
        var fields = DraftFields.From(Request.Form).WithReviewOf(kept?.Fields ?? DraftFields.Empty);
        await drafts.SaveAsync(posted, owner, fields, cancellationToken);
        return launch.IsIdle ? LaunchAgain() : StatusCode(StatusCodes.Status204NoContent);
    }

    private async Task<IActionResult> ReviewAsync(Launch launch, AssessmentDraft draft, CancellationToken cancellationToken)
    {
        var form = AssessmentFormReader.Read(draft.Fields);
        var errors = form.Errors;
        if (form.IsValid && form.Assessment.IsEmpty)
        {
            errors = [new PageError("urgent", "Nothing has been asked, answered or examined yet, so there is nothing to sign")];
        }

        if (errors.Count == 0)
        {
            return SeeOther($"/launches/{launch.Id}/assessment/review");
        }

        var answeredEarlier = earlier.ExecuteAsync(launch, cancellationToken);
        if (await FindPatientAsync(launch, cancellationToken))
        {
            Show(launch, draft.Id, draft.Fields, errors, draft.UpdatedAt, await answeredEarlier);
        }
        else
        {
            await answeredEarlier;
        }

        return Page();
    }

    private void Show(
        Launch launch, AssessmentId id, DraftFields fields, IReadOnlyList<PageError> errors, DateTimeOffset? savedAt, EarlierOutcome answeredEarlier)
    {
        View = new AssessmentPageView(
            launch.Id.Value, id, fields, errors, savedAt, DateOnly.FromDateTime(time.GetLocalNow().DateTime), routes, answeredEarlier);
        Notice = MayFile(launch, connections.Find(launch.ConnectionId)) ? null : NotAllowedToFile;
    }

    private StatusOrPage SeeOther(string location) => new(location);

    private AssessmentId PostedId() => Guid.TryParse(Request.Form["__draft"], out var id) ? new AssessmentId(id) : NewId();

    private AssessmentId NewId() => new(Guid.CreateVersion7(time.GetUtcNow()));

    private string NewKey() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
