using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Signs a draft once: locks it and hands its bundle to the outbox, in one transaction.</summary>
public sealed class SignAssessment(Database database, DraftStore drafts, OutboxStore outbox, OutboxSignal signal, TimeProvider time)
{
    /// <param name="launch">The signer's launch.</param>
    /// <param name="draft">The draft as it stands.</param>
    /// <param name="reviewedHash">What the reviewed page showed: <see cref="ReviewHash"/> of its fields.</param>
    /// <param name="note">The note as it stands on the page.</param>
    /// <param name="keep">Identities of what is kept from the patient's online view, as ticked on the page.</param>
    public async Task<SignOutcome> ExecuteAsync(
        Launch launch, AssessmentDraft draft, string? reviewedHash, string? note, IReadOnlyList<string> keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.FilingId is { } done)
        {
            return new SignOutcome.Signed(done);
        }

        var reviewed = WithReview(draft, note, keep);
        if (ReviewHash(draft.Fields) != reviewedHash)
        {
            await drafts.UpdateAsync(draft.Id, reviewed.Fields, cancellationToken);
            return new SignOutcome.ChangedSinceReview();
        }

        var form = AssessmentFormReader.Read(reviewed.Fields);
        if (!form.IsValid)
        {
            await drafts.UpdateAsync(draft.Id, reviewed.Fields, cancellationToken);
            return new SignOutcome.NotReadable(form.Errors);
        }

        if ((form.Assessment with { Note = null }).IsEmpty)
        {
            return new SignOutcome.NothingToSign();
        }

        var signedAt = time.GetLocalNow();
        var bundle = AssessmentBundle.Make(form.Assessment, ContextOf(launch, reviewed, signedAt));
        if (ConformantBundle.Check(bundle) is not ConformantBundleOutcome.Conformant conformant)
        {
            await drafts.UpdateAsync(draft.Id, reviewed.Fields, cancellationToken);
            return new SignOutcome.NotConformant(ConformantBundle.Check(bundle));
        }

        return await CommitAsync(launch, reviewed, conformant.Bundle, SignatureOf(launch, bundle, signedAt), cancellationToken);
    }

    /// <summary>Hash of everything typed except what the review itself edits.</summary>
    public static string ReviewHash(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.WithReviewOf(DraftFields.Empty).Hash();
    }

    internal static AssessmentContext ContextOf(Launch launch, AssessmentDraft draft, DateTimeOffset signedAt) => new()
    {
        AssessmentId = draft.Id.Value,
        ConnectionId = draft.ConnectionId,
        Patient = $"Patient/{draft.PatientId}",
        Encounter = launch.EncounterId is { } encounter ? $"Encounter/{encounter}" : null,
        Performer = launch.FhirUser,
        PerformerDisplay = launch.FhirUserDisplay ?? launch.FhirUser ?? "Clinician",
        SignedAt = signedAt,
        KeptFromOnlineView = draft.Fields.All(FieldNames.Keep).Select(text => Guid.TryParse(text, out var item) ? item : Guid.Empty).ToHashSet(),
    };

    private async Task<SignOutcome> CommitAsync(
        Launch launch, AssessmentDraft draft, ConformantBundle bundle, Signature signature, CancellationToken cancellationToken)
    {
        var request = new FilingRequest(
            draft.ConnectionId,
            draft.PatientId,
            new FilingAuthority.Clinician(launch.Id, launch.FhirUser),
            $"assessment:{draft.Id}:{signature.ContentHash}",
            string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Fascial assessment, {signature.At:d MMMM yyyy}"));
        var filing = await database.WriteAsync<FilingId?>(
            async transaction =>
            {
                // The lock comes first: a second click finds the draft signed and enqueues nothing.
                if (!await DraftStore.TrySignAsync(draft, signature, transaction))
                {
                    return null;
                }

                var id = await outbox.EnqueueAsync(bundle, request, transaction, cancellationToken);
                await DraftStore.SetFilingAsync(draft.Id, id, transaction);
                return id;
            },
            cancellationToken);
        if (filing is { } enqueued)
        {
            signal.Wake();
            return new SignOutcome.Signed(enqueued);
        }

        var owner = new DraftOwner(draft.ConnectionId, draft.PatientId, draft.FhirUser);
        var now = await drafts.FindAsync(draft.Id, owner, cancellationToken);
        return now?.FilingId is { } first ? new SignOutcome.Signed(first) : new SignOutcome.ChangedSinceReview();
    }

    /// <summary>The draft with what was typed and ticked on the review.</summary>
    internal static AssessmentDraft WithReview(AssessmentDraft draft, string? note, IReadOnlyList<string> keep)
    {
        var composed = ReviewNote.Compose(draft.Fields);
        var typed = ReviewNote.Normalise(note);
        var fields = draft.Fields.With(FieldNames.Keep, [.. keep]);
        return draft with
        {
            Fields = typed.Length == 0 || typed == composed
                ? fields.With(FieldNames.Note).With(FieldNames.NoteComposed)
                : fields.With(FieldNames.Note, typed).With(FieldNames.NoteComposed, composed),
        };
    }

    private static Signature SignatureOf(Launch launch, R4.Bundle bundle, DateTimeOffset signedAt)
    {
        var response = bundle.Entry.Select(entry => entry.Resource).OfType<R4.QuestionnaireResponse>().First();
        var json = FhirJson.WriteToString(response);
        return new Signature(signedAt.ToUniversalTime(), launch.FhirUser ?? "", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), json);
    }
}

public abstract record SignOutcome
{
    private SignOutcome()
    {
    }

    public sealed record Signed(FilingId Filing) : SignOutcome;

    public sealed record NothingToSign : SignOutcome;

    /// <summary>The form was edited after the review was shown: what was seen is not what would be signed.</summary>
    public sealed record ChangedSinceReview : SignOutcome;

    public sealed record NotReadable(IReadOnlyList<PageError> Errors) : SignOutcome;

    /// <summary>The bundle does not keep to the guide; nothing was signed.</summary>
    public sealed record NotConformant(ConformantBundleOutcome Outcome) : SignOutcome;
}
