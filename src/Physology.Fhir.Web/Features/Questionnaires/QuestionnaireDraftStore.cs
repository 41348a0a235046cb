using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>
/// Drafts of questionnaires, kept over restarts, ended sessions and new launches until they are filed, thrown away, or left alone for too
/// long. Every statement names the EHR, the patient and the clinician: another's draft is not found.
/// </summary>
public sealed class QuestionnaireDraftStore(Database database, IOptions<QuestionnairesOptions> options, TimeProvider time)
{
    private const string Columns = "id, questionnaire, response, typed, answered_by, answered_by_name, is_kept, version, updated_at, filed_at, filing_id";
    private const string OfOwner = "connection_id = @ConnectionId AND patient_id = @PatientId AND fhir_user = @FhirUser";

    static QuestionnaireDraftStore() => DapperTypes.AddId<ResponseId>();

    public Task<QuestionnaireDraft?> FindOpenAsync(DraftOwner owner, string canonical, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return database.ReadAsync(connection => OpenAsync(connection, owner, canonical, null), cancellationToken);
    }

    /// <summary>Also a filed one, so that a second click finds what the first one did.</summary>
    public Task<QuestionnaireDraft?> FindAsync(ResponseId id, DraftOwner owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return database.ReadAsync(connection => AnyAsync(connection, id, owner, null), cancellationToken);
    }

    /// <summary>For each questionnaire of this patient: when this clinician's open draft was last touched, and when anybody last filed it from here.</summary>
    public Task<IReadOnlyDictionary<string, LastUse>> ListLastUseAsync(DraftOwner owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return database.ReadAsync<IReadOnlyDictionary<string, LastUse>>(
            async connection => (await connection.QueryAsync<LastUseRow>(
                """
                SELECT questionnaire, MAX(CASE WHEN filed_at IS NULL AND fhir_user = @FhirUser AND expires_at > @now THEN updated_at END) AS drafted_at, MAX(filed_at) AS filed_at
                FROM questionnaire_drafts WHERE connection_id = @ConnectionId AND patient_id = @PatientId GROUP BY questionnaire
                """,
                new { owner.ConnectionId, owner.PatientId, owner.FhirUser, now = time.GetUtcNow() }))
                .ToDictionary(row => row.Questionnaire, row => new LastUse(row.DraftedAt, row.FiledAt), StringComparer.Ordinal),
            cancellationToken);
    }

    /// <summary>Keeps the content where the draft is still as it was read; version 0 stands for "there was none".</summary>
    public Task<SaveOutcome> SaveAsync(ResponseId id, DraftOwner owner, string canonical, DraftContent content, int version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(content);
        var now = time.GetUtcNow();
        var values = new
        {
            id,
            owner.ConnectionId,
            owner.PatientId,
            owner.FhirUser,
            canonical,
            content.Response,
            Typed = JsonSerializer.Serialize(content.Typed),
            content.AnsweredBy,
            content.AnsweredByName,
            IsKept = content.IsKeptFromOnlineView,
            version,
            now,
            Expires = now.AddDays(options.Value.DraftDays),
        };
        return database.WriteAsync<SaveOutcome>(
            async transaction =>
            {
                var connection = transaction.OpenConnection();
                await connection.ExecuteAsync("DELETE FROM questionnaire_drafts WHERE filed_at IS NULL AND expires_at <= @now", values, transaction);
                var kept = await connection.QuerySingleOrDefaultAsync<Row>(version == 0
                    ? $"""
                      INSERT INTO questionnaire_drafts (id, connection_id, patient_id, fhir_user, questionnaire, response, typed, answered_by, answered_by_name, is_kept, version, created_at, updated_at, expires_at)
                      VALUES (@id, @ConnectionId, @PatientId, @FhirUser, @canonical, @Response, @Typed, @AnsweredBy, @AnsweredByName, @IsKept, 1, @now, @now, @Expires)
                      ON CONFLICT DO NOTHING
                      RETURNING {Columns}
                      """
                    : $"""
                      UPDATE questionnaire_drafts
                      SET response = @Response, typed = @Typed, answered_by = @AnsweredBy, answered_by_name = @AnsweredByName, is_kept = @IsKept,
                          version = version + 1, updated_at = @now, expires_at = @Expires
                      WHERE id = @id AND {OfOwner} AND questionnaire = @canonical AND version = @version AND filed_at IS NULL
                      RETURNING {Columns}
                      """,
                    values,
                    transaction);
                if (kept is not null)
                {
                    return new SaveOutcome.Saved(kept.ToDraft());
                }

                return await AnyAsync(connection, id, owner, transaction) is { FiledAt: not null } filed
                    ? new SaveOutcome.Filed(filed)
                    : new SaveOutcome.ChangedMeanwhile(await OpenAsync(connection, owner, canonical, transaction));
            },
            cancellationToken);
    }

    /// <summary>Throws the open draft away, at the clinician's word; not where another window kept something that this one never showed.</summary>
    public Task DiscardAsync(ResponseId id, DraftOwner owner, int version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return database.WriteAsync(
            (DbTransaction transaction) => transaction.OpenConnection().ExecuteAsync(
                $"DELETE FROM questionnaire_drafts WHERE id = @id AND {OfOwner} AND version = @version AND filed_at IS NULL",
                new { id, version, owner.ConnectionId, owner.PatientId, owner.FhirUser },
                transaction),
            cancellationToken);
    }

    /// <summary>Locks the draft for good, with the response as filed. False when it was filed already, or changed since it was read.</summary>
    internal static async Task<bool> TryFileAsync(QuestionnaireDraft draft, DraftOwner owner, FiledContent filed, DbTransaction transaction) =>
        await transaction.OpenConnection().ExecuteAsync(
            $$"""
            UPDATE questionnaire_drafts
            SET response = @Response, typed = '{}', is_kept = @IsKept, filed_at = @At, filed_by = @By, content_hash = @Hash, version = version + 1
            WHERE id = @Id AND {{OfOwner}} AND filed_at IS NULL AND version = @Version
            """,
            new
            {
                filed.Response,
                IsKept = draft.Content.IsKeptFromOnlineView,
                filed.At,
                filed.By,
                filed.Hash,
                draft.Id,
                draft.Version,
                owner.ConnectionId,
                owner.PatientId,
                owner.FhirUser,
            },
            transaction) == 1;

    internal static Task SetFilingAsync(ResponseId id, FilingId filing, DbTransaction transaction) =>
        transaction.OpenConnection().ExecuteAsync("UPDATE questionnaire_drafts SET filing_id = @filing WHERE id = @id", new { id, filing }, transaction);

    private async Task<QuestionnaireDraft?> OpenAsync(DbConnection connection, DraftOwner owner, string canonical, DbTransaction? transaction) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM questionnaire_drafts WHERE {OfOwner} AND questionnaire = @canonical AND filed_at IS NULL AND expires_at > @now",
            new { owner.ConnectionId, owner.PatientId, owner.FhirUser, canonical, now = time.GetUtcNow() },
            transaction))?.ToDraft();

    private static async Task<QuestionnaireDraft?> AnyAsync(DbConnection connection, ResponseId id, DraftOwner owner, DbTransaction? transaction) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM questionnaire_drafts WHERE id = @id AND {OfOwner}",
            new { id, owner.ConnectionId, owner.PatientId, owner.FhirUser },
            transaction))?.ToDraft();

    private sealed class LastUseRow
    {
        public string Questionnaire { get; init; } = "";
        public DateTimeOffset? DraftedAt { get; init; }
        public DateTimeOffset? FiledAt { get; init; }
    }

    private sealed class Row
    {
        public ResponseId Id { get; init; }
        public string Questionnaire { get; init; } = "";
        public string? Response { get; init; }
        public string Typed { get; init; } = "";
        public string? AnsweredBy { get; init; }
        public string? AnsweredByName { get; init; }
        public bool IsKept { get; init; }
        public int Version { get; init; }
        public DateTimeOffset UpdatedAt { get; init; }
        public DateTimeOffset? FiledAt { get; init; }
        public FilingId? FilingId { get; init; }

        public QuestionnaireDraft ToDraft() => new(
            Id,
            Questionnaire,
            new DraftContent
            {
                Response = Response,
                Typed = JsonSerializer.Deserialize<Dictionary<string, string>>(Typed) ?? [],
                AnsweredBy = AnsweredBy,
                AnsweredByName = AnsweredByName,
                IsKeptFromOnlineView = IsKept,
            },
            Version,
            UpdatedAt,
            FiledAt,
            FilingId);
    }
}

/// <summary>When a questionnaire was last worked on for a patient.</summary>
public sealed record LastUse(DateTimeOffset? DraftedAt, DateTimeOffset? FiledAt);

/// <summary>What is kept of a filed response: the signed original, for what an EHR cannot give back (decision 17).</summary>
internal sealed record FiledContent(DateTimeOffset At, string By, string Hash, string Response);

public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(QuestionnaireDraft Draft) : SaveOutcome;

    /// <summary>Something else stands there now, and nothing was overwritten; null where it was thrown away.</summary>
    public sealed record ChangedMeanwhile(QuestionnaireDraft? Now) : SaveOutcome;

    /// <summary>It was filed meanwhile.</summary>
    public sealed record Filed(QuestionnaireDraft Draft) : SaveOutcome;
}
