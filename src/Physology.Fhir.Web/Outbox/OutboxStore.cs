using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Outbox;

/// <summary>
/// What is on its way to an EHR. The only write to an EHR is <see cref="EnqueueAsync"/>, in the same transaction as the local
/// change that it carries.
/// </summary>
public sealed class OutboxStore(Database database, IOptions<OutboxOptions> options, TimeProvider time)
{
    private const string FilingColumns =
        "id, connection_id, patient_id, description, state, attempts, created_at, filed_at, due_at, last_code, last_message";

    /// <summary>The same key twice is one message and one filing id, whatever the second bundle holds.</summary>
    public async Task<FilingId> EnqueueAsync(ConformantBundle bundle, FilingRequest request, DbTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(transaction);
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var clinician = request.Authority as FilingAuthority.Clinician;
        await transaction.OpenConnection().ExecuteAsync(
            """
            INSERT INTO outbox (id, connection_id, patient_id, idempotency_key, description, authority, launch_id, fhir_user, bundle, state, attempts, due_at, created_at)
            VALUES (@Id, @ConnectionId, @PatientId, @IdempotencyKey, @Description, @Authority, @LaunchId, @FhirUser, @Bundle, 'Waiting', 0, @Now, @Now)
            ON CONFLICT (connection_id, idempotency_key) DO NOTHING
            """,
            new
            {
                Id = new FilingId(Guid.CreateVersion7(now)),
                request.ConnectionId,
                request.PatientId,
                request.IdempotencyKey,
                request.Description,
                Authority = clinician is null ? OutboxMessage.PatientAnswerAuthority : OutboxMessage.ClinicianAuthority,
                LaunchId = clinician?.Launch,
                clinician?.FhirUser,
                Bundle = FhirJson.WriteToString(bundle.Bundle),
                Now = now,
            },
            transaction);
        return await transaction.OpenConnection().QuerySingleAsync<FilingId>(
            "SELECT id FROM outbox WHERE connection_id = @ConnectionId AND idempotency_key = @IdempotencyKey",
            new { request.ConnectionId, request.IdempotencyKey },
            transaction);
    }

    /// <summary>A filing of this patient at this connection; another patient's is not found.</summary>
    public async Task<Filing?> FindAsync(FilingId id, string connectionId, string patientId, CancellationToken cancellationToken) =>
        (await ListAsync("id = @id AND connection_id = @connectionId AND patient_id = @patientId", new { id, connectionId, patientId }, cancellationToken)).SingleOrDefault();

    /// <summary>Everything of this patient that the EHR has not taken yet, oldest first.</summary>
    public Task<IReadOnlyList<Filing>> ListWaitingAsync(string connectionId, string patientId, CancellationToken cancellationToken) =>
        ListAsync("connection_id = @connectionId AND patient_id = @patientId AND state <> 'Filed'", new { connectionId, patientId }, cancellationToken);

    /// <summary>Held filings of this patient go out with this launch's authority. Returns how many.</summary>
    public Task<int> ReleaseHeldAsync(string connectionId, string patientId, LaunchId launchId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync(
                """
                UPDATE outbox SET state = 'Waiting', launch_id = @launchId, due_at = @now, leased_until = NULL, attempts = 0
                WHERE connection_id = @connectionId AND patient_id = @patientId AND state = 'Held'
                """,
                new { connectionId, patientId, launchId, now = time.GetUtcNow() },
                transaction),
            cancellationToken);

    /// <summary>
    /// Claims what is due, in one statement. A patient is one lane: while one message of a patient is under way or an earlier one
    /// is due, no other is claimed. A message that waits for its next attempt does not block the lane, nor does one that is held.
    /// </summary>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(CancellationToken cancellationToken)
    {
        // PostgreSQL: two nodes claim side by side. SQLite has one writer.
        var skipLocked = database.Provider == DatabaseProvider.PostgreSql ? "FOR UPDATE OF o SKIP LOCKED" : string.Empty;
        var claimed = await database.WriteAsync(
            transaction => transaction.OpenConnection().QueryAsync<OutboxMessage>(
                $"""
                UPDATE outbox SET leased_until = @until, attempts = attempts + 1
                WHERE id IN (
                    SELECT o.id FROM outbox o
                    WHERE o.state = 'Waiting' AND o.due_at <= @now AND (o.leased_until IS NULL OR o.leased_until <= @now)
                        AND NOT EXISTS (
                            SELECT 1 FROM outbox other
                            WHERE other.connection_id = o.connection_id AND other.patient_id = o.patient_id AND other.state = 'Waiting' AND other.id <> o.id
                                AND (other.leased_until > @now OR (other.due_at <= @now AND other.id < o.id)))
                    ORDER BY o.id LIMIT @batch {skipLocked})
                RETURNING id, connection_id, patient_id, description, authority, launch_id, fhir_user, bundle, attempts, accepted_at
                """,
                new { now = time.GetUtcNow(), until = time.GetUtcNow() + options.Value.Lease, batch = options.Value.Batch },
                transaction),
            cancellationToken);
        return claimed.OrderBy(message => message.Id.Value).ToList();
    }

    /// <summary>The EHR has taken it: from here on it is only read back, never sent again.</summary>
    public Task AcceptAsync(FilingId id, IReadOnlyList<Receipt> receipts, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await transaction.OpenConnection().ExecuteAsync(
                    "UPDATE outbox SET accepted_at = @now, last_code = NULL, last_message = NULL WHERE id = @id",
                    new { id, now = time.GetUtcNow() },
                    transaction);
                await PutReceiptsAsync(transaction, id, receipts);
            },
            cancellationToken);

    /// <summary>Done. The content is not kept here any longer: it is in the record now.</summary>
    public Task FileAsync(FilingId id, IReadOnlyList<Receipt> receipts, Func<DbTransaction, Task> audit, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await transaction.OpenConnection().ExecuteAsync(
                    "UPDATE outbox SET state = 'Filed', filed_at = accepted_at, bundle = NULL, leased_until = NULL, last_code = NULL, last_message = NULL WHERE id = @id",
                    new { id },
                    transaction);
                await PutReceiptsAsync(transaction, id, receipts);
                await audit(transaction);
            },
            cancellationToken);

    public Task RetryAsync(FilingId id, DateTimeOffset dueAt, string code, string message, CancellationToken cancellationToken) =>
        PutAsideAsync(id, FilingState.Waiting, dueAt, code, message, cancellationToken);

    public Task HoldAsync(FilingId id, string code, string message, CancellationToken cancellationToken) =>
        PutAsideAsync(id, FilingState.Held, time.GetUtcNow(), code, message, cancellationToken);

    public Task BuryAsync(FilingId id, string code, string message, CancellationToken cancellationToken) =>
        PutAsideAsync(id, FilingState.DeadLetter, time.GetUtcNow(), code, message, cancellationToken);

    /// <summary>Gives a claim back unused, as when the service stops.</summary>
    public Task ReleaseAsync(FilingId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync("UPDATE outbox SET leased_until = NULL WHERE id = @id", new { id }, transaction),
            cancellationToken);

    public Task<IReadOnlyList<Receipt>> ListReceiptsAsync(FilingId id, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Receipt>>(
            async connection => (await connection.QueryAsync<ReceiptRow>(
                "SELECT filing_id, resource_type, resource_id, version_id, display, read_back FROM receipt WHERE filing_id = @id ORDER BY position",
                new { id })).Select(row => row.ToReceipt()).ToList(),
            cancellationToken);

    private static async Task PutReceiptsAsync(DbTransaction transaction, FilingId id, IReadOnlyList<Receipt> receipts)
    {
        await transaction.OpenConnection().ExecuteAsync("DELETE FROM receipt WHERE filing_id = @id", new { id }, transaction);
        for (var position = 0; position < receipts.Count; position++)
        {
            var receipt = receipts[position];
            await transaction.OpenConnection().ExecuteAsync(
                """
                INSERT INTO receipt (filing_id, position, resource_type, resource_id, version_id, display, read_back)
                VALUES (@id, @position, @ResourceType, @ResourceId, @VersionId, @Display, @ReadBack)
                """,
                new { id, position, receipt.ResourceType, ResourceId = receipt.Id, receipt.VersionId, receipt.Display, receipt.ReadBack },
                transaction);
        }
    }

    private Task PutAsideAsync(FilingId id, FilingState state, DateTimeOffset dueAt, string code, string message, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync(
                "UPDATE outbox SET state = @state, due_at = @dueAt, leased_until = NULL, last_code = @code, last_message = @message WHERE id = @id",
                new { id, state = state.ToString(), dueAt, code, message },
                transaction),
            cancellationToken);

    private Task<IReadOnlyList<Filing>> ListAsync(string where, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Filing>>(
            async connection =>
            {
                var rows = (await connection.QueryAsync<FilingRow>($"SELECT {FilingColumns} FROM outbox WHERE {where} ORDER BY id", parameters)).ToList();
                var receipts = (await connection.QueryAsync<ReceiptRow>(
                    $"""
                    SELECT filing_id, resource_type, resource_id, version_id, display, read_back FROM receipt
                    WHERE filing_id IN (SELECT id FROM outbox WHERE {where}) ORDER BY filing_id, position
                    """,
                    parameters)).ToLookup(row => row.FilingId, row => row.ToReceipt());
                return rows.Select(row => row.ToFiling(receipts[row.Id].ToList())).ToList();
            },
            cancellationToken);

    private sealed record ReceiptRow(FilingId FilingId, string ResourceType, string ResourceId, string? VersionId, string Display, bool ReadBack)
    {
        public Receipt ToReceipt() => new(ResourceType, ResourceId, VersionId, Display, ReadBack);
    }

    private sealed record FilingRow(
        FilingId Id,
        string ConnectionId,
        string PatientId,
        string Description,
        FilingState State,
        int Attempts,
        DateTimeOffset CreatedAt,
        DateTimeOffset? FiledAt,
        DateTimeOffset DueAt,
        string? LastCode,
        string? LastMessage)
    {
        public Filing ToFiling(IReadOnlyList<Receipt> receipts) => new(
            Id,
            ConnectionId,
            PatientId,
            Description,
            State,
            receipts,
            Attempts,
            CreatedAt,
            FiledAt,
            State == FilingState.Waiting ? DueAt : null,
            LastCode,
            LastMessage);
    }
}
