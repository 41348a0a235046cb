using Dapper;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Jobs;

namespace Physology.Fhir.Web.Features.Responses;

/// <summary>Answers not yet submitted. A row without an answer is a question that the patient chose to leave.</summary>
public sealed class AnswerStore(Database database)
{
    public Task<IReadOnlyDictionary<string, string?>> ListAsync(OccurrenceId occurrenceId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, string?>>(
            async connection => (await connection.QueryAsync<Row>(
                "SELECT question, answer FROM response_answers WHERE occurrence_id = @occurrenceId", new { occurrenceId }))
                .ToDictionary(row => row.Question, row => row.Answer, StringComparer.Ordinal),
            cancellationToken);

    /// <summary>Keeps an answer, unless the response was submitted meanwhile.</summary>
    public Task SaveAsync(OccurrenceId occurrenceId, string question, string? answer, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync( // a running transaction has its connection
                    """
                    INSERT INTO response_answers (occurrence_id, question, answer, answered_at)
                    SELECT id, @question, @answer, @now FROM occurrences WHERE id = @occurrenceId AND state IN ('sent', 'opened')
                    ON CONFLICT (occurrence_id, question) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at
                    """,
                    new { occurrenceId, question, answer, now },
                    transaction);
            },
            cancellationToken);

    private sealed record Row
    {
        public required string Question { get; init; }

        public string? Answer { get; init; }
    }
}
