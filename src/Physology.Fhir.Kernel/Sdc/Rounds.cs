namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Evaluates, asks the queries that were met, and evaluates again, until none is new. <see cref="SdcLimits.MaxQueries"/> bounds the rounds.</summary>
internal static class Rounds
{
    public static async Task<T> RunAsync<T>(ExpressionSources sources, Func<QueryAnswers, T> evaluate, CancellationToken cancellationToken)
    {
        var queries = new QueryAnswers(sources.Queries, sources.Limits);
        for (; ; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = evaluate(queries);
            if (!queries.HasOpen)
            {
                return result;
            }

            await queries.AskAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
