using System.Data.Common;
using Dapper;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Jobs;

/// <summary>Enrolments and their occurrences. Every question names connection and patient, so that no chart reads another's.</summary>
public sealed class EnrolmentStore(Database database)
{
    /// <summary>False when the patient is on a plan already.</summary>
    public Task<bool> AddAsync(Enrolment enrolment, IReadOnlyList<Occurrence> occurrences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        ArgumentNullException.ThrowIfNull(occurrences);
        return database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                var added = await connection.ExecuteAsync(
                    """
                    INSERT INTO enrolments (id, connection_id, patient_id, schedule, email, time_zone, anchor_date, birth_date_hash, state,
                        consent_recorded_by, created_at)
                    VALUES (@Id, @ConnectionId, @PatientId, @Schedule, @Email, @TimeZone, @AnchorDate, @BirthDateHash, 'active',
                        @ConsentRecordedBy, @CreatedAt)
                    ON CONFLICT (connection_id, patient_id) WHERE state = 'active' DO NOTHING
                    """,
                    enrolment,
                    transaction);
                if (added == 0)
                {
                    return false;
                }

                foreach (var occurrence in occurrences)
                {
                    await connection.ExecuteAsync(
                        """
                        INSERT INTO occurrences (id, enrolment_id, number, label, due_at, expires_at, state, next_step, next_action_at)
                        VALUES (@Id, @EnrolmentId, @Number, @Label, @DueAt, @ExpiresAt, 'scheduled', @NextStep, @NextActionAt)
                        """,
                        occurrence,
                        transaction);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>The running enrolment of a patient, else the last one that ended.</summary>
    public Task<Enrolment?> FindAsync(string connectionId, string patientId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<Enrolment?>(
                """
                SELECT * FROM enrolments WHERE connection_id = @connectionId AND patient_id = @patientId
                ORDER BY CASE state WHEN 'active' THEN 0 ELSE 1 END, created_at DESC
                """,
                new { connectionId, patientId }),
            cancellationToken);

    public Task<IReadOnlyList<Occurrence>> ListAsync(EnrolmentId enrolmentId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Occurrence>>(
            async connection => (await connection.QueryAsync<Occurrence>(
                "SELECT * FROM occurrences WHERE enrolment_id = @enrolmentId ORDER BY number", new { enrolmentId })).AsList(),
            cancellationToken);

    /// <summary>The filings of the submitted occurrences of an enrolment.</summary>
    public Task<IReadOnlyDictionary<OccurrenceId, FilingId>> ListFilingsAsync(EnrolmentId enrolmentId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<OccurrenceId, FilingId>>(
            async connection => (await connection.QueryAsync<FiledResponse>(
                """
                SELECT r.occurrence_id, r.filing_id FROM responses r JOIN occurrences o ON o.id = r.occurrence_id
                WHERE o.enrolment_id = @enrolmentId
                """,
                new { enrolmentId })).ToDictionary(row => row.OccurrenceId, row => row.FilingId),
            cancellationToken);

    /// <summary>Ends a running enrolment: nothing is sent any more and its links stop working at once.</summary>
    public Task<bool> StopAsync(EnrolmentId id, string connectionId, string patientId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var owned = await transaction.Connection!.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM enrolments WHERE id = @id AND connection_id = @connectionId AND patient_id = @patientId",
                    new { id, connectionId, patientId },
                    transaction);
                return owned > 0 && await StopAsync(transaction, id, reason, now);
            },
            cancellationToken);

    /// <summary>Asks for a fresh link for an open occurrence that was already sent; false where there is nothing to send again.</summary>
    public Task<bool> SendAgainAsync(OccurrenceId id, EnrolmentId enrolmentId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                """
                UPDATE occurrences SET next_action_at = @now, leased_until = NULL,
                    next_step = 'again-' || (SELECT COUNT(*) FROM follow_up_messages m WHERE m.occurrence_id = occurrences.id)
                WHERE id = @id AND enrolment_id = @enrolmentId AND state IN ('sent', 'opened') AND expires_at > @now
                """,
                new { id, enrolmentId, now },
                transaction) > 0,
            cancellationToken);

    internal static async Task<bool> StopAsync(DbTransaction transaction, EnrolmentId id, string reason, DateTimeOffset now)
    {
        var connection = transaction.Connection!; // a running transaction has its connection
        var stopped = await connection.ExecuteAsync(
            "UPDATE enrolments SET state = 'stopped', stop_reason = @reason, ended_at = @now WHERE id = @id AND state = 'active'",
            new { id, reason, now },
            transaction);
        await connection.ExecuteAsync(
            """
            UPDATE occurrences SET state = 'cancelled', closed_at = @now, next_action_at = NULL, leased_until = NULL
            WHERE enrolment_id = @id AND state IN ('scheduled', 'sent', 'opened')
            """,
            new { id, now },
            transaction);
        return stopped > 0;
    }

    private sealed record FiledResponse
    {
        public OccurrenceId OccurrenceId { get; init; }

        public FilingId FilingId { get; init; }
    }
}
