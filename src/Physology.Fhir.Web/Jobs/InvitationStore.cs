using Dapper;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Jobs;

/// <summary>Links that went out. The store knows them by keyed hash only.</summary>
public sealed class InvitationStore(Database database)
{
    public const int TriesPerLink = 5;

    public Task<Invitation?> FindAsync(string tokenHash, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Invitation?>(
                """
                SELECT i.token_hash, i.occurrence_id, i.wrong_tries, i.expires_at, o.state, o.enrolment_id, o.opened_at, o.number,
                    e.connection_id, e.patient_id, e.time_zone, e.anchor_date, e.state AS enrolment_state
                FROM invitations i JOIN occurrences o ON o.id = i.occurrence_id JOIN enrolments e ON e.id = o.enrolment_id
                WHERE i.token_hash = @tokenHash
                """,
                new { tokenHash }),
            cancellationToken);

    /// <summary>
    /// One try at the date of birth. The try is counted before the answer is compared and given back when it is right, all in one
    /// transaction: tries at the same time cannot outnumber the limit.
    /// </summary>
    public Task<BirthDateCheck> TryAsync(string tokenHash, string birthDateHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!; // a running transaction has its connection
                var expected = await connection.QuerySingleOrDefaultAsync<string>(
                    """
                    UPDATE invitations SET wrong_tries = wrong_tries + 1 WHERE token_hash = @tokenHash AND wrong_tries < @limit
                    RETURNING birth_date_hash
                    """,
                    new { tokenHash, limit = TriesPerLink },
                    transaction);
                if (expected is null)
                {
                    return BirthDateCheck.Locked;
                }

                if (!Secrets.AreEqual(expected, birthDateHash))
                {
                    var tries = await connection.ExecuteScalarAsync<long>(
                        "SELECT wrong_tries FROM invitations WHERE token_hash = @tokenHash", new { tokenHash }, transaction);
                    return tries >= TriesPerLink ? BirthDateCheck.Locked : BirthDateCheck.Wrong;
                }

                await connection.ExecuteAsync("UPDATE invitations SET wrong_tries = 0 WHERE token_hash = @tokenHash", new { tokenHash }, transaction);
                await connection.ExecuteAsync(
                    """
                    UPDATE occurrences SET opened_at = COALESCE(opened_at, @now), state = CASE state WHEN 'sent' THEN 'opened' ELSE state END
                    WHERE id = (SELECT occurrence_id FROM invitations WHERE token_hash = @tokenHash)
                    """,
                    new { tokenHash, now },
                    transaction);
                return BirthDateCheck.Right;
            },
            cancellationToken);
}

public enum BirthDateCheck
{
    Right,
    Wrong,
    Locked,
}

/// <summary>A link, with what a page needs to know of its occurrence and enrolment.</summary>
public sealed record Invitation
{
    public required string TokenHash { get; init; }

    public OccurrenceId OccurrenceId { get; init; }

    public EnrolmentId EnrolmentId { get; init; }

    public int WrongTries { get; init; }

    public int Number { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public OccurrenceState State { get; init; }

    public EnrolmentState EnrolmentState { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public required string ConnectionId { get; init; }

    public required string PatientId { get; init; }

    public required string TimeZone { get; init; }

    public DateOnly AnchorDate { get; init; }

    public InvitationStanding StandingAt(DateTimeOffset now) => this switch
    {
        { State: OccurrenceState.Answered } => InvitationStanding.Used,
        { EnrolmentState: EnrolmentState.Stopped } or { State: OccurrenceState.Cancelled } => InvitationStanding.Stopped,
        _ when now >= ExpiresAt || State is OccurrenceState.Missed or OccurrenceState.Unsent => InvitationStanding.Expired,
        { WrongTries: >= InvitationStore.TriesPerLink } => InvitationStanding.Locked,
        _ => InvitationStanding.Usable,
    };
}

public enum InvitationStanding
{
    Usable,
    Used,
    Expired,
    Locked,
    Stopped,
}
