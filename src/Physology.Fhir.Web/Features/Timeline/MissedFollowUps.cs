using Dapper;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>Questionnaires that this service sent and that were not answered in their window.</summary>
public sealed class MissedFollowUps(Database database)
{
    public async Task<IReadOnlyList<MissedOccurrence>> ListAsync(string connectionId, string patientId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<Row>(
                """
                SELECT o.label, o.due_at FROM occurrences o JOIN enrolments e ON e.id = o.enrolment_id
                WHERE e.connection_id = @connectionId AND e.patient_id = @patientId AND o.state = 'missed'
                ORDER BY o.due_at
                """,
                new { connectionId, patientId }),
            cancellationToken);
        return [.. rows.Select(row => new MissedOccurrence(DateOnly.FromDateTime(row.DueAt.UtcDateTime), row.Label))];
    }

    private sealed record Row(string Label, DateTimeOffset DueAt);
}
