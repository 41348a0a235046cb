using System.Data.Common;
using Dapper;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Drafts of assessments, kept over restarts, expired sessions and new launches until they are signed.</summary>
public sealed class DraftStore(Database database, TimeProvider time)
{
    private const string Columns = "id, connection_id, patient_id, fhir_user, fields, updated_at, signed_at, filing_id";

    static DraftStore() => DapperTypes.AddId<AssessmentId>();

    public Task<AssessmentDraft?> FindOpenAsync(DraftOwner owner, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM assessment_drafts WHERE connection_id = @ConnectionId AND patient_id = @PatientId AND fhir_user = @FhirUser AND signed_at IS NULL",
            owner))?.ToDraft(),
        cancellationToken);

    /// <summary>Also a signed one, so that a second click on Sign finds what the first one did.</summary>
    public Task<AssessmentDraft?> FindAsync(AssessmentId id, DraftOwner owner, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM assessment_drafts WHERE id = @id AND connection_id = @ConnectionId AND patient_id = @PatientId AND fhir_user = @FhirUser",
            new { id, owner.ConnectionId, owner.PatientId, owner.FhirUser }))?.ToDraft(),
        cancellationToken);

    /// <summary>Keeps the fields in the owner's open draft, and makes one with this id where there is none.</summary>
    public Task<AssessmentDraft> SaveAsync(AssessmentId newId, DraftOwner owner, DraftFields fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(fields);
        var now = time.GetUtcNow();
        return database.WriteAsync(
            async transaction =>
            {
                var kept = await ConnectionOf(transaction).QuerySingleAsync<Row>(
                    $"""
                    INSERT INTO assessment_drafts (id, connection_id, patient_id, fhir_user, fields, created_at, updated_at)
                    VALUES (@newId, @ConnectionId, @PatientId, @FhirUser, @json, @now, @now)
                    ON CONFLICT (connection_id, patient_id, fhir_user) WHERE signed_at IS NULL
                    DO UPDATE SET fields = excluded.fields, updated_at = excluded.updated_at
                    RETURNING {Columns}
                    """,
                    new { newId, owner.ConnectionId, owner.PatientId, owner.FhirUser, json = fields.ToJson(), now },
                    transaction);
                return kept.ToDraft();
            },
            cancellationToken);
    }

    /// <summary>Keeps the fields of this draft only while it is open: a late click never reopens what was signed.</summary>
    public Task UpdateAsync(AssessmentId id, DraftFields fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return database.WriteAsync(
            (DbTransaction transaction) => ConnectionOf(transaction).ExecuteAsync(
                "UPDATE assessment_drafts SET fields = @json, updated_at = @now WHERE id = @id AND signed_at IS NULL",
                new { id, json = fields.ToJson(), now = time.GetUtcNow() },
                transaction),
            cancellationToken);
    }

    /// <summary>Throws the open draft away, at the clinician's word.</summary>
    public Task DiscardAsync(DraftOwner owner, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => ConnectionOf(transaction).ExecuteAsync(
            "DELETE FROM assessment_drafts WHERE connection_id = @ConnectionId AND patient_id = @PatientId AND fhir_user = @FhirUser AND signed_at IS NULL",
            owner,
            transaction),
        cancellationToken);

    /// <summary>Locks the draft for good, with the fields as signed. False when it was signed already, or changed since it was read.</summary>
    internal static async Task<bool> TrySignAsync(AssessmentDraft draft, Signature signature, DbTransaction transaction) =>
        await ConnectionOf(transaction).ExecuteAsync(
            """
            UPDATE assessment_drafts
            SET fields = @json, signed_at = @At, signed_by = @By, content_hash = @ContentHash, signed_response = @Response
            WHERE id = @Id AND signed_at IS NULL AND updated_at = @UpdatedAt
            """,
            new { signature.At, signature.By, signature.ContentHash, signature.Response, json = draft.Fields.ToJson(), draft.Id, draft.UpdatedAt },
            transaction) == 1;

    internal static Task SetFilingAsync(AssessmentId id, FilingId filing, DbTransaction transaction) =>
        ConnectionOf(transaction).ExecuteAsync("UPDATE assessment_drafts SET filing_id = @filing WHERE id = @id", new { id, filing }, transaction);

    private static DbConnection ConnectionOf(DbTransaction transaction) =>
        transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");

    private sealed class Row
    {
        public AssessmentId Id { get; init; }
        public string ConnectionId { get; init; } = "";
        public string PatientId { get; init; } = "";
        public string FhirUser { get; init; } = "";
        public string Fields { get; init; } = "";
        public DateTimeOffset UpdatedAt { get; init; }
        public DateTimeOffset? SignedAt { get; init; }
        public FilingId? FilingId { get; init; }

        public AssessmentDraft ToDraft() => new(Id, ConnectionId, PatientId, FhirUser, DraftFields.FromJson(Fields), UpdatedAt, SignedAt, FilingId);
    }
}

/// <summary>Signing: who, when, and the hash of what was signed (with the signed response itself, for what an EHR cannot give back).</summary>
internal sealed record Signature(DateTimeOffset At, string By, string ContentHash, string Response);
