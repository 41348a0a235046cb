using Dapper;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Security;

/// <summary>Which tokens of callers were used. Over all nodes, a token is taken once.</summary>
public sealed class CallerTokenStore(Database database, TimeProvider time)
{
    /// <summary>True for the first use, false for every other.</summary>
    /// <param name="connectionId">Whose program it is.</param>
    /// <param name="tokenId">The token's <c>jti</c>; kept as a hash.</param>
    /// <param name="expiresAt">When the token would be refused for its age.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<bool> UseAsync(string connectionId, string tokenId, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.OpenConnection();
                await connection.ExecuteAsync("DELETE FROM caller_token WHERE expires_at < @Now", new { Now = time.GetUtcNow() }, transaction);
                return await connection.ExecuteAsync(
                    "INSERT INTO caller_token (connection_id, token_hash, expires_at) VALUES (@ConnectionId, @TokenHash, @ExpiresAt) ON CONFLICT DO NOTHING",
                    new { ConnectionId = connectionId, TokenHash = Secrets.Hash(tokenId), ExpiresAt = expiresAt },
                    transaction) == 1;
            },
            cancellationToken);
}
