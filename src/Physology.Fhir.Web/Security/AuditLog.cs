using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Security;

/// <param name="Actor">A FHIR user reference, <c>service</c>, <c>patient</c>, <c>caller</c> (a program of the connection) or <c>unknown</c>.</param>
/// <param name="Action">A word of ours: <c>launch.started</c>, <c>filing.accepted</c>.</param>
/// <param name="ConnectionId">The EHR.</param>
/// <param name="PatientId">Kept only as a hash.</param>
/// <param name="SubjectId">A launch, a filing, an occurrence.</param>
/// <param name="Detail">An issue code or a count; never content, never a name.</param>
public sealed record AuditEntry(string Actor, string Action, string? ConnectionId = null, string? PatientId = null, string? SubjectId = null, string? Detail = null);

/// <summary>Who did what to whose record, and when. Append-only; each row's hash covers the row before it.</summary>
public sealed class AuditLog(Database database, TimeProvider time)
{
    private const long AdvisoryLock = 0x41_55_44_49_54;

    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => WriteAsync(entry, transaction, cancellationToken), cancellationToken);

    /// <summary>In the transaction of the act itself: neither stands without the other.</summary>
    public async Task WriteAsync(AuditEntry entry, DbTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(transaction);
        cancellationToken.ThrowIfCancellationRequested();
        var connection = transaction.OpenConnection();
        if (connection is not SqliteConnection)
        {
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@AdvisoryLock)", new { AdvisoryLock }, transaction);
        }

        var last = await connection.QuerySingleOrDefaultAsync<Last>("SELECT position, hash FROM audit ORDER BY position DESC LIMIT 1", transaction: transaction)
            ?? new Last(0, string.Empty);
        var at = time.GetUtcNow();
        var patientHash = entry.PatientId is null ? null : Secrets.Hash($"{entry.ConnectionId}|{entry.PatientId}");
        await connection.ExecuteAsync(
            """
            INSERT INTO audit (position, at, actor, action, connection_id, patient_hash, subject_id, detail, hash)
            VALUES (@Position, @At, @Actor, @Action, @ConnectionId, @PatientHash, @SubjectId, @Detail, @Hash)
            """,
            new
            {
                Position = last.Position + 1,
                At = at,
                entry.Actor,
                entry.Action,
                entry.ConnectionId,
                PatientHash = patientHash,
                entry.SubjectId,
                entry.Detail,
                Hash = Chain(last.Hash, last.Position + 1, at, entry.Actor, entry.Action, entry.ConnectionId, patientHash, entry.SubjectId, entry.Detail),
            },
            transaction);
    }

    /// <summary>The position of the first row whose hash does not follow, or null when the whole chain holds.</summary>
    public Task<int?> FindBreakAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var previous = string.Empty;
                var position = 0;
                foreach (var row in await connection.QueryAsync<Row>(
                    "SELECT position, at, actor, action, connection_id, patient_hash, subject_id, detail, hash FROM audit ORDER BY position"))
                {
                    position++;
                    var hash = Chain(previous, row.Position, row.At, row.Actor, row.Action, row.ConnectionId, row.PatientHash, row.SubjectId, row.Detail);
                    if (row.Position != position || !string.Equals(hash, row.Hash, StringComparison.Ordinal))
                    {
                        return (int?)row.Position;
                    }

                    previous = row.Hash;
                }

                return null;
            },
            cancellationToken);

    private static string Chain(string previous, int position, DateTimeOffset at, params string?[] values) =>
        Secrets.Hash(string.Join('\n', [previous, position.ToString(CultureInfo.InvariantCulture), at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), .. values.Select(value => value ?? "\0")]));

    private sealed record Last(int Position, string Hash);

    private sealed record Row(
        int Position, DateTimeOffset At, string Actor, string Action, string? ConnectionId, string? PatientHash, string? SubjectId, string? Detail, string Hash);
}
