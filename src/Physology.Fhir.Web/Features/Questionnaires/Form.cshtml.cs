using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>A questionnaire to fill in. Every POST keeps everything typed before it does anything else, unless another window kept something newer.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 500, ValueLengthLimit = 200_000, MultipartBodyLengthLimit = MostBytes)]
public sealed class FormModel(
    ChartPatient chart, QuestionnaireCatalogue catalogue, QuestionnaireDraftStore drafts, PrepareForm prepare, EhrConnections connections, TimeProvider time)
    : ChartPage(chart, "questionnaires")
{
    private const int MostBytes = 4_000_000;

    private FormView? _view;

    internal FormView? View => _view;

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

        if (await FindPatientAsync(launch, cancellationToken))
        {
            var draft = await drafts.FindOpenAsync(owner, offered.Canonical, cancellationToken);
            var prepared = draft is null ? await prepare.ExecuteAsync(launch, offered, PatientResource, cancellationToken) : new PreparedForm(draft.Content, []);
            if (FilledForm.Open(offered, prepared.Content) is { } filled)
            {
                Show(new FormView(launch.Id.Value, offered, filled, draft?.Id ?? NewId(), draft?.Version ?? 0) { Notes = prepared.Notes, SavedAt = draft?.UpdatedAt }, launch);
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, [FromForm] string? action, [FromForm] int? overwrite, CancellationToken cancellationToken)
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

        var (draft, version) = Posted();
        var address = $"/launches/{launch.Id}/questionnaires/{offered.Id}";
        if (action == "discard" && !launch.IsIdle)
        {
            await drafts.DiscardAsync(draft, owner, version, cancellationToken);
            return SeeOther(address);
        }

        var (filled, outcome, goesOnAt) = await KeepAsync(launch, owner, offered, draft, overwrite ?? version, cancellationToken);
        if (launch.IsIdle)
        {
            return LaunchAgain();
        }

        switch (outcome)
        {
            case SaveOutcome.Filed:
                if (await IsShownAsync(launch, cancellationToken))
                {
                    Show(
                        new FormView(launch.Id.Value, offered, filled, NewId(), 0)
                        {
                            Notes = ["This questionnaire was filed from another window. What stands here was not part of that. Keeping it begins a new one."],
                        },
                        launch);
                }

                return Page();
            case SaveOutcome.ChangedMeanwhile changed:
                if (await IsShownAsync(launch, cancellationToken))
                {
                    Show(
                        new FormView(launch.Id.Value, offered, filled, changed.Now?.Id ?? NewId(), version)
                        {
                            NewerVersion = changed.Now?.Version ?? 0,
                            SavedAt = changed.Now?.UpdatedAt,
                        },
                        launch);
                }

                return Page();
            case SaveOutcome.Saved saved when action == "review":
                return await ReviewAsync(launch, offered, filled, saved.Draft, cancellationToken);
            default:
                return SeeOther(goesOnAt is null ? address : $"{address}#{Uri.EscapeDataString(goesOnAt)}");
        }
    }

    /// <summary>The script's background saving: the same keeping, and the questions where they have changed.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string id, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (catalogue.Find(id) is not { Form: not null } offered || DraftOwner.Of(launch) is not { } owner)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        var (draft, version) = Posted();
        var (filled, outcome, _) = await KeepAsync(launch, owner, offered, draft, version, cancellationToken);
        if (launch.IsIdle)
        {
            return LaunchAgain();
        }

        if (outcome is not SaveOutcome.Saved saved)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        Response.Headers["X-Draft-Version"] = saved.Draft.Version.ToString(CultureInfo.InvariantCulture);
        var view = new FormView(launch.Id.Value, offered, filled, saved.Draft.Id, saved.Draft.Version);
        return Request.Form[FieldNames.Shape] == view.Shape
            ? StatusCode(StatusCodes.Status204NoContent)
            : new PartialViewResult { ViewName = "_Body", ViewData = new ViewDataDictionary<FormView>(ViewData, view) };
    }

    private async Task<(FilledForm Filled, SaveOutcome Outcome, string? GoesOnAt)> KeepAsync(
        Launch launch, DraftOwner owner, OfferedQuestionnaire offered, ResponseId id, int version, CancellationToken cancellationToken)
    {
        var kept = (await drafts.FindOpenAsync(owner, offered.Canonical, cancellationToken))?.Content
            ?? (await prepare.ExecuteAsync(launch, offered, PatientResource, cancellationToken)).Content;
        var before = FilledForm.Open(offered, kept) ?? throw new InvalidOperationException("The questionnaire was found with its form.");
        var names = before.Names.ToHashSet(StringComparer.Ordinal);
        var filled = before.After(Request.Form);
        var goesOnAt = Request.Form[PostedValues.Clear] is [{ Length: > 0 } cleared, ..] && names.Contains(cleared)
            ? cleared
            : filled.Names.FirstOrDefault(name => !names.Contains(name));
        return (filled, await drafts.SaveAsync(id, owner, offered.Canonical, filled.Content, version, cancellationToken), goesOnAt);
    }

    private async Task<IActionResult> ReviewAsync(Launch launch, OfferedQuestionnaire offered, FilledForm filled, QuestionnaireDraft draft, CancellationToken cancellationToken)
    {
        var errors = filled.Check();
        if (errors.Count == 0)
        {
            return SeeOther($"/launches/{launch.Id}/questionnaires/{offered.Id}/review");
        }

        if (await FindPatientAsync(launch, cancellationToken))
        {
            Show(new FormView(launch.Id.Value, offered, filled, draft.Id, draft.Version) { Errors = errors, SavedAt = draft.UpdatedAt }, launch);
        }

        return Page();
    }

    // What was typed and not kept is shown again, also while the chart cannot be read.
    private async Task<bool> IsShownAsync(Launch launch, CancellationToken cancellationToken)
    {
        await FindPatientAsync(launch, cancellationToken);
        if (Patient is { IsUnder18: true })
        {
            return false;
        }

        Response.StatusCode = StatusCodes.Status200OK;
        return true;
    }

    private void Show(FormView view, Launch launch) =>
        _view = MayFile(launch, connections.Find(launch.ConnectionId)) ? view : view with { Notes = [NotAllowedToFile, .. view.Notes] };

    private (ResponseId Draft, int Version) Posted() => (
        Guid.TryParse(Request.Form[FieldNames.Draft], out var id) ? new ResponseId(id) : NewId(),
        int.TryParse(Request.Form[FieldNames.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);

    private StatusOrPage SeeOther(string location) => new(location);

    private ResponseId NewId() => new(Guid.CreateVersion7(time.GetUtcNow()));
}
