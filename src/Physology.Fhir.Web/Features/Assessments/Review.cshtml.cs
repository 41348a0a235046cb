using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Everything that will be filed, the note to edit, and the signature.</summary>
public sealed class ReviewModel(ChartPatient chart, DraftStore drafts, SignAssessment sign, EhrConnections connections, TimeProvider time) : AssessmentPage(chart)
{
    public AssessmentDraft? Draft { get; private set; }

    public Guid LaunchId { get; private set; }

    public IReadOnlyList<PreviewLine> Lines { get; private set; } = [];

    public ReviewNote? Note { get; private set; }

    public string ReviewedHash { get; private set; } = "";

    public string SignerName { get; private set; } = "";

    /// <summary>Set where the EHR did not grant what filing needs.</summary>
    public string? Notice { get; private set; }

    /// <summary>When the patient sees online what is filed, in the words of the connection.</summary>
    public string OnlineView { get; private set; } = "";

    /// <summary>Whether the EHR keeps labelled lines from the patient's online view; without that no tick is offered.</summary>
    public bool HonoursLabels { get; private set; }

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        if (!await FindPatientAsync(launch, cancellationToken))
        {
            return Page();
        }

        return await drafts.FindOpenAsync(owner, cancellationToken) is { } draft
            ? Show(launch, draft)
            : Redirect($"/launches/{launch.Id}/assessment");
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? action, [FromForm] string? note, [FromForm] string? reviewed, [FromForm] Guid draft, [FromForm] string[]? keep, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (DraftOwner.Of(launch) is not { } owner)
        {
            StopWithoutOwner(launch);
            return Page();
        }

        if (await drafts.FindAsync(new AssessmentId(draft), owner, cancellationToken) is not { } found)
        {
            return Redirect($"/launches/{launch.Id}/assessment");
        }

        keep ??= [];
        if (launch.IsIdle || action == "back")
        {
            await drafts.UpdateAsync(found.Id, SignAssessment.WithReview(found, note, keep).Fields, cancellationToken);
            return launch.IsIdle ? LaunchAgain() : Redirect($"/launches/{launch.Id}/assessment");
        }

        // Signing needs nothing of the EHR: while it does not answer, what was reviewed is signed all the same and waits in the outbox.
        var isPatientShown = await FindPatientAsync(launch, cancellationToken);
        if (Patient is { IsUnder18: true })
        {
            await drafts.UpdateAsync(found.Id, SignAssessment.WithReview(found, note, keep).Fields, cancellationToken);
            return Page();
        }

        switch (await sign.ExecuteAsync(launch, found, reviewed, note, keep, cancellationToken))
        {
            case SignOutcome.Signed signed:
                return Redirect($"/launches/{launch.Id}/filings/{signed.Filing}");
            case SignOutcome.NothingToSign:
                Errors = [new PageError("maincontent", "Nothing has been asked, answered or examined, so there is nothing to sign")];
                break;
            case SignOutcome.ChangedSinceReview:
                Errors = [new PageError("filed", "The form was changed after this review was shown. Read it again, then sign")];
                break;
            case SignOutcome.NotReadable notReadable:
                Errors = notReadable.Errors;
                break;
            case SignOutcome.NotConformant { Outcome: ConformantBundleOutcome.Refused refused }:
                Errors = [.. refused.Report.Issues.Take(5).Select(issue => new PageError("filed", $"Not signed: the record would not keep to the guide ({issue.Code}). Your answers are kept; tell the service’s support this code."))];
                break;
        }

        if (!isPatientShown)
        {
            return Page();
        }

        var now = await drafts.FindOpenAsync(owner, cancellationToken);
        return now is null ? Redirect($"/launches/{launch.Id}/assessment") : Show(launch, now);
    }

    private IActionResult Show(Launch launch, AssessmentDraft draft)
    {
        var form = AssessmentFormReader.Read(draft.Fields);
        if (!form.IsValid || form.Assessment.IsEmpty)
        {
            return Redirect($"/launches/{launch.Id}/assessment");
        }

        Draft = draft;
        LaunchId = launch.Id.Value;
        Note = ReviewNote.Of(draft.Fields);
        Lines = FilingPreview.Of(AssessmentBundle.Make(form.Assessment, SignAssessment.ContextOf(launch, draft, time.GetLocalNow())));
        ReviewedHash = SignAssessment.ReviewHash(draft.Fields);
        var connection = connections.Find(launch.ConnectionId);
        Notice = MayFile(launch, connection) ? null : NotAllowedToFile;
        HonoursLabels = connection?.HonoursKeepFromOnlineView == true;
        OnlineView = connection?.OnlineView ?? "Once filed, the patient may read all of this in the record’s online view, as your practice has set it.";
        SignerName = launch.FhirUserDisplay ?? launch.FhirUser ?? "";
        return Page();
    }
}
