using Dapper;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Security;

/// <summary>What was sent to an authorization server and is expected back.</summary>
public sealed record LaunchState(string ConnectionId, string Nonce, string CodeVerifier, string RedirectUri, string TokenEndpoint);

/// <summary>Launches on their way: each state is bound to one browser session, lives ten minutes and is taken once.</summary>
public sealed class LaunchStateStore(Database database, LaunchTokenProtector protector, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public Task AddAsync(string state, string sessionHash, LaunchState row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var now = time.GetUtcNow();
                await transaction.OpenConnection().ExecuteAsync("DELETE FROM launch_state WHERE expires_at < @Before", new { Before = now.AddDays(-1) }, transaction);
                await transaction.OpenConnection().ExecuteAsync(
                    """
                    INSERT INTO launch_state (state_hash, session_hash, connection_id, nonce, code_verifier, redirect_uri, token_endpoint, expires_at)
                    VALUES (@StateHash, @SessionHash, @ConnectionId, @Nonce, @CodeVerifier, @RedirectUri, @TokenEndpoint, @ExpiresAt)
                    """,
                    new
                    {
                        StateHash = Secrets.Hash(state),
                        SessionHash = sessionHash,
                        row.ConnectionId,
                        row.Nonce,
                        CodeVerifier = protector.ProtectText(row.CodeVerifier),
                        row.RedirectUri,
                        row.TokenEndpoint,
                        ExpiresAt = now + Lifetime,
                    },
                    transaction);
            },
            cancellationToken);

    /// <summary>Takes the state; null when it is unknown, of another browser, too old or taken before.</summary>
    public Task<LaunchState?> TakeAsync(string state, string sessionHash, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var row = await transaction.OpenConnection().QuerySingleOrDefaultAsync<LaunchState>(
                    """
                    UPDATE launch_state SET used_at = @Now
                    WHERE state_hash = @StateHash AND session_hash = @SessionHash AND used_at IS NULL AND expires_at > @Now
                    RETURNING connection_id, nonce, code_verifier, redirect_uri, token_endpoint
                    """,
                    new { StateHash = Secrets.Hash(state), SessionHash = sessionHash, Now = time.GetUtcNow() },
                    transaction);
                return row is null ? null : row with { CodeVerifier = protector.UnprotectText(row.CodeVerifier) };
            },
            cancellationToken);
}
