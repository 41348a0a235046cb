using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Files a draft once: locks it and hands its bundle to the outbox, in one transaction.</summary>
public sealed class FileQuestionnaire(
    Database database, QuestionnaireDraftStore drafts, ComposeFiling compose, OutboxStore outbox, OutboxSignal signal, TimeProvider time, ILogger<FileQuestionnaire> logger)
{
    /// <param name="launch">The launch of whoever files.</param>
    /// <param name="owner">Whose draft.</param>
    /// <param name="offered">The Questionnaire.</param>
    /// <param name="draft">The draft as it stands.</param>
    /// <param name="reviewedVersion">The version that the reviewed page showed.</param>
    public async Task<FileOutcome> ExecuteAsync(
        Launch launch, DraftOwner owner, OfferedQuestionnaire offered, QuestionnaireDraft draft, int reviewedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(offered);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.FilingId is not null)
        {
            return new FileOutcome.Filed(draft.Id);
        }

        if (draft.Version != reviewedVersion)
        {
            return new FileOutcome.ChangedSinceReview();
        }

        switch (compose.Execute(launch, offered, draft))
        {
            case ComposeOutcome.Composed composed:
                return await CommitAsync(launch, owner, offered, draft, composed, cancellationToken);
            case ComposeOutcome.NotComplete notComplete:
                return new FileOutcome.NotComplete(notComplete.Errors);
            case ComposeOutcome.NotConformant notConformant:
                return new FileOutcome.NotConformant(notConformant.Codes);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<FileOutcome> CommitAsync(
        Launch launch, DraftOwner owner, OfferedQuestionnaire offered, QuestionnaireDraft draft, ComposeOutcome.Composed composed, CancellationToken cancellationToken)
    {
        var now = time.GetLocalNow();
        var json = FhirJson.WriteToString(composed.Response);
        var content = new FiledContent(now.ToUniversalTime(), owner.FhirUser, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), json);
        var request = new FilingRequest(
            owner.ConnectionId,
            owner.PatientId,
            new FilingAuthority.Clinician(launch.Id, launch.FhirUser),
            $"questionnaire:{draft.Id}:{content.Hash}",
            string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{offered.Title}, {now:d MMMM yyyy}"));
        var filing = await database.WriteAsync<FilingId?>(
            async transaction =>
            {
                // The lock comes first: a second click finds the draft filed and enqueues nothing.
                if (!await QuestionnaireDraftStore.TryFileAsync(draft, owner, content, transaction))
                {
                    return null;
                }

                var id = await outbox.EnqueueAsync(composed.Bundle, request, transaction, cancellationToken);
                await QuestionnaireDraftStore.SetFilingAsync(draft.Id, id, transaction);
                return id;
            },
            cancellationToken);
        if (filing is { } enqueued)
        {
            Log.Filed(logger, draft.Id, enqueued);
            signal.Wake();
            return new FileOutcome.Filed(draft.Id);
        }

        return await drafts.FindAsync(draft.Id, owner, cancellationToken) is { FilingId: not null } ? new FileOutcome.Filed(draft.Id) : new FileOutcome.ChangedSinceReview();
    }
}

public abstract record FileOutcome
{
    private FileOutcome()
    {
    }

    public sealed record Filed(ResponseId Response) : FileOutcome;

    /// <summary>The form was changed after the review was shown: what was seen is not what would be filed.</summary>
    public sealed record ChangedSinceReview : FileOutcome;

    public sealed record NotComplete(IReadOnlyList<PageError> Errors) : FileOutcome;

    /// <summary>The answers do not keep to the guide; nothing was filed.</summary>
    public sealed record NotConformant(string Codes) : FileOutcome;
}
