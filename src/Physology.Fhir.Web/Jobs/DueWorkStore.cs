using System.Data.Common;
using Dapper;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Jobs;

/// <summary>
/// Due occurrences, claimed in batches under leases. Due times are compared with the business clock, leases with wall time.
/// Whoever finishes a claim names the lease it holds, so a worker that was too slow changes nothing any more.
/// </summary>
public sealed class DueWorkStore(Database database)
{
    public Task<IReadOnlyList<ClaimedOccurrence>> ClaimAsync(
        DateTimeOffset businessNow, DateTimeOffset wallNow, TimeSpan lease, int batchSize, CancellationToken cancellationToken)
    {
        var skipLocked = database.Provider == DatabaseProvider.PostgreSql ? "FOR UPDATE SKIP LOCKED" : string.Empty;
        return database.WriteAsync<IReadOnlyList<ClaimedOccurrence>>(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                var ids = (await connection.QueryAsync<OccurrenceId>(
                    $"""
                    UPDATE occurrences SET leased_until = @until, attempts = attempts + 1
                    WHERE id IN (
                        SELECT id FROM occurrences
                        WHERE next_action_at <= @businessNow AND (leased_until IS NULL OR leased_until <= @wallNow)
                        ORDER BY next_action_at LIMIT @batchSize {skipLocked})
                    RETURNING id
                    """,
                    new { businessNow, wallNow, until = wallNow + lease, batchSize },
                    transaction)).AsList();
                var claimed = new List<ClaimedOccurrence>(ids.Count);
                foreach (var id in ids)
                {
                    var occurrence = await connection.QuerySingleAsync<Occurrence>("SELECT * FROM occurrences WHERE id = @id", new { id }, transaction);
                    var enrolment = await connection.QuerySingleAsync<Enrolment>(
                        "SELECT * FROM enrolments WHERE id = @EnrolmentId", new { occurrence.EnrolmentId }, transaction);
                    claimed.Add(new ClaimedOccurrence(occurrence, enrolment));
                }

                // A window that closes before one that opens: the miss may end the plan.
                return claimed.OrderBy(each => each.Occurrence.DueAt).ToList();
            },
            cancellationToken);
    }

    /// <summary>
    /// Records that a message is about to leave, and its link. False when this message left before, or the plan was stopped since the
    /// claim: then nothing is sent.
    /// </summary>
    public Task<bool> BeginMessageAsync(
        string key, string messageId, OccurrenceId occurrenceId, string tokenHash, string birthDateHash, DateTimeOffset now, DateTimeOffset expiresAt,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                await connection.ExecuteAsync(
                    """
                    INSERT INTO follow_up_messages (message_key, occurrence_id, message_id, created_at)
                    VALUES (@key, @occurrenceId, @messageId, @now) ON CONFLICT (message_key) DO NOTHING
                    """,
                    new { key, occurrenceId, messageId, now },
                    transaction);
                var sent = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM follow_up_messages WHERE message_key = @key AND sent_at IS NOT NULL", new { key }, transaction);
                var open = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM occurrences WHERE id = @occurrenceId AND state IN ('scheduled', 'sent', 'opened')", new { occurrenceId }, transaction);
                if (sent > 0 || open == 0)
                {
                    return false;
                }

                // A token cannot be recovered from its hash, so each attempt has a link of its own; all work until the window closes.
                await connection.ExecuteAsync(
                    """
                    INSERT INTO invitations (token_hash, occurrence_id, birth_date_hash, created_at, expires_at)
                    VALUES (@tokenHash, @occurrenceId, @birthDateHash, @now, @expiresAt)
                    """,
                    new { tokenHash, occurrenceId, birthDateHash, now, expiresAt },
                    transaction);
                return true;
            },
            cancellationToken);

    /// <summary>The mail server has taken the message. Kept even when the lease was lost meanwhile: it did leave.</summary>
    public Task MarkSentAsync(string key, OccurrenceId occurrenceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                await connection.ExecuteAsync(
                    "UPDATE follow_up_messages SET sent_at = @now WHERE message_key = @key AND sent_at IS NULL", new { key, now }, transaction);
                await connection.ExecuteAsync(
                    """
                    UPDATE occurrences SET sent_at = COALESCE(sent_at, @now), state = CASE state WHEN 'scheduled' THEN 'sent' ELSE state END
                    WHERE id = @occurrenceId
                    """,
                    new { occurrenceId, now },
                    transaction);
            },
            cancellationToken);

    /// <summary>Ends the claim and says what comes next.</summary>
    public Task ScheduleNextAsync(Occurrence claimed, string nextStep, DateTimeOffset nextActionAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    """
                    UPDATE occurrences SET next_step = @nextStep, next_action_at = @nextActionAt, leased_until = NULL, attempts = 0, last_problem = NULL
                    WHERE id = @Id AND leased_until = @LeasedUntil AND state IN ('scheduled', 'sent', 'opened')
                    """,
                    new { claimed.Id, claimed.LeasedUntil, nextStep, nextActionAt },
                    transaction);
            },
            cancellationToken);

    /// <summary>Keeps the claim's work for later; the lease is the waiting time.</summary>
    public Task PutOffAsync(Occurrence claimed, string problem, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE occurrences SET leased_until = @until, last_problem = @problem WHERE id = @Id AND leased_until = @LeasedUntil",
                    new { claimed.Id, claimed.LeasedUntil, problem, until },
                    transaction);
            },
            cancellationToken);

    /// <summary>Closes an occurrence whose window is over, and the plan after four misses in a row.</summary>
    public Task CloseAsync(Occurrence claimed, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                var closed = await connection.ExecuteAsync(
                    """
                    UPDATE occurrences SET state = CASE WHEN sent_at IS NULL THEN 'unsent' ELSE 'missed' END, closed_at = @now,
                        next_action_at = NULL, leased_until = NULL
                    WHERE id = @Id AND leased_until = @LeasedUntil AND state IN ('scheduled', 'sent', 'opened')
                    """,
                    new { claimed.Id, claimed.LeasedUntil, now },
                    transaction);
                if (closed > 0 && await MissesInARowAsync(connection, claimed.EnrolmentId, transaction) >= 4)
                {
                    await EnrolmentStore.StopAsync(transaction, claimed.EnrolmentId, "Four questionnaires in a row were not answered.", now);
                }
            },
            cancellationToken);

    public Task StopAsync(EnrolmentId enrolmentId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(async transaction => { await EnrolmentStore.StopAsync(transaction, enrolmentId, reason, now); }, cancellationToken);

    public Task<int> MissesInARowAsync(EnrolmentId enrolmentId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => MissesInARowAsync(connection, enrolmentId, null), cancellationToken);

    private static async Task<int> MissesInARowAsync(DbConnection connection, EnrolmentId enrolmentId, DbTransaction? transaction)
    {
        var states = await connection.QueryAsync<string>(
            "SELECT state FROM occurrences WHERE enrolment_id = @enrolmentId AND state IN ('missed', 'answered') ORDER BY number DESC",
            new { enrolmentId },
            transaction);
        return states.TakeWhile(state => state == "missed").Count();
    }
}

/// <summary>One occurrence that this worker alone may work on until the lease ends.</summary>
public sealed record ClaimedOccurrence(Occurrence Occurrence, Enrolment Enrolment);
