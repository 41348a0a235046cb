using Dapper;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Security;

/// <summary>What a completed launch is made of.</summary>
public sealed record NewLaunch(
    string ConnectionId,
    string PatientId,
    string? EncounterId,
    string FhirUser,
    string? Intent,
    string Scopes,
    bool NeedPatientBanner,
    LaunchTokens Tokens,
    DateTimeOffset TokenExpiresAt);

/// <summary>The tokens of a launch as they are now.</summary>
public sealed record LaunchGrant(LaunchId Id, string ConnectionId, LaunchTokens Tokens, DateTimeOffset ExpiresAt, int Version);

public enum LaunchPresence
{
    /// <summary>No launch of that id belongs to this browser.</summary>
    NotHere,
    Ended,
    Present,
}

public sealed class LaunchStore(Database database, LaunchTokenProtector protector, IOptions<SecurityOptions> options, TimeProvider time)
{
    private static readonly TimeSpan HandOffLifetime = TimeSpan.FromSeconds(60);

    public Task<LaunchId> AddAsync(string sessionHash, NewLaunch launch, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var now = time.GetUtcNow();
                // In the URL and worthless alone: the cookie must match. It is random all the same.
                var id = new LaunchId(new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)));
                await transaction.OpenConnection().ExecuteAsync(
                    """
                    INSERT INTO launch (id, connection_id, patient_id, encounter_id, fhir_user, intent, scopes, need_patient_banner,
                        tokens, token_expires_at, tokens_version, created_at, last_seen_at, expires_at)
                    VALUES (@Id, @ConnectionId, @PatientId, @EncounterId, @FhirUser, @Intent, @Scopes, @NeedPatientBanner,
                        @Tokens, @TokenExpiresAt, 1, @Now, @Now, @ExpiresAt)
                    """,
                    new
                    {
                        Id = id,
                        launch.ConnectionId,
                        launch.PatientId,
                        launch.EncounterId,
                        launch.FhirUser,
                        launch.Intent,
                        launch.Scopes,
                        launch.NeedPatientBanner,
                        Tokens = protector.Protect(launch.Tokens),
                        launch.TokenExpiresAt,
                        Now = now,
                        ExpiresAt = now.AddHours(options.Value.LongestHours),
                    },
                    transaction);
                await AddSessionAsync(transaction, id, sessionHash);
                return id;
            },
            cancellationToken);

    /// <summary>Keeps the name of the user, once it could be read.</summary>
    public Task NameUserAsync(LaunchId id, string display, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync("UPDATE launch SET fhir_user_display = @display WHERE id = @id", new { id, display }, transaction),
            cancellationToken);

    /// <summary>The launch, where it belongs to this browser session; a use is noted at most once a minute.</summary>
    public async Task<(LaunchPresence Presence, Launch? Launch)> FindAsync(LaunchId id, string sessionHash, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Row>(
                """
                SELECT l.id, l.connection_id, l.patient_id, l.encounter_id, l.fhir_user, l.fhir_user_display, l.intent, l.scopes,
                    l.need_patient_banner, l.created_at, l.last_seen_at, l.expires_at
                FROM launch l JOIN launch_session s ON s.launch_id = l.id
                WHERE l.id = @Id AND s.session_hash = @SessionHash
                """,
                new { Id = id, SessionHash = sessionHash }),
            cancellationToken);
        if (row is null)
        {
            return (LaunchPresence.NotHere, null);
        }

        var now = time.GetUtcNow();
        if (row.ExpiresAt <= now)
        {
            return (LaunchPresence.Ended, null);
        }

        var isIdle = row.LastSeenAt.AddMinutes(options.Value.IdleMinutes) <= now;
        if (!isIdle && now - row.LastSeenAt >= TimeSpan.FromMinutes(1))
        {
            await database.WriteAsync(
                transaction => transaction.OpenConnection().ExecuteAsync("UPDATE launch SET last_seen_at = @Now WHERE id = @Id", new { Now = now, Id = id }, transaction),
                cancellationToken);
        }

        return (LaunchPresence.Present, row.ToLaunch(isIdle));
    }

    /// <summary>A one-time value, good for a minute, with which another window of the same browser takes this launch over.</summary>
    public async Task<string> OfferHandOffAsync(LaunchId id, CancellationToken cancellationToken)
    {
        var token = Secrets.Create();
        await database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync(
                "INSERT INTO launch_hand_off (token_hash, launch_id, expires_at) VALUES (@Hash, @Id, @ExpiresAt)",
                new { Hash = Secrets.Hash(token), Id = id, ExpiresAt = time.GetUtcNow() + HandOffLifetime },
                transaction),
            cancellationToken);
        return token;
    }

    public Task<LaunchId?> TakeHandOffAsync(string token, string sessionHash, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var id = await transaction.OpenConnection().QuerySingleOrDefaultAsync<Guid?>(
                    """
                    UPDATE launch_hand_off SET used_at = @Now
                    WHERE token_hash = @Hash AND used_at IS NULL AND expires_at > @Now RETURNING launch_id
                    """,
                    new { Hash = Secrets.Hash(token), Now = time.GetUtcNow() },
                    transaction);
                if (id is not { } found)
                {
                    return (LaunchId?)null;
                }

                await AddSessionAsync(transaction, new LaunchId(found), sessionHash);
                return new LaunchId(found);
            },
            cancellationToken);

    public async Task<LaunchGrant?> FindGrantAsync(LaunchId id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<GrantRow>(
                "SELECT id, connection_id, tokens, token_expires_at, tokens_version FROM launch WHERE id = @Id", new { Id = id }),
            cancellationToken);
        return row is null ? null : new LaunchGrant(row.Id, row.ConnectionId, protector.Unprotect(row.Tokens), row.TokenExpiresAt, row.TokensVersion);
    }

    /// <summary>True for the one caller, over all nodes, that may use the refresh token of this version.</summary>
    public Task<bool> LeaseRefreshAsync(LaunchId id, int version, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction => await transaction.OpenConnection().ExecuteAsync(
                """
                UPDATE launch SET refresh_leased_until = @Until
                WHERE id = @Id AND tokens_version = @Version AND (refresh_leased_until IS NULL OR refresh_leased_until <= @Now)
                """,
                new { Id = id, Version = version, Now = time.GetUtcNow(), Until = time.GetUtcNow() + lease },
                transaction) == 1,
            cancellationToken);

    public Task ReplaceTokensAsync(LaunchId id, LaunchTokens tokens, DateTimeOffset expiresAt, string? scopes, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync(
                """
                UPDATE launch SET tokens = @Tokens, token_expires_at = @ExpiresAt, scopes = COALESCE(@Scopes, scopes),
                    tokens_version = tokens_version + 1, refresh_leased_until = NULL
                WHERE id = @Id
                """,
                new { Id = id, Tokens = protector.Protect(tokens), ExpiresAt = expiresAt, Scopes = scopes },
                transaction),
            cancellationToken);

    public Task EndRefreshLeaseAsync(LaunchId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.OpenConnection().ExecuteAsync("UPDATE launch SET refresh_leased_until = NULL WHERE id = @Id", new { Id = id }, transaction),
            cancellationToken);

    private static Task AddSessionAsync(System.Data.Common.DbTransaction transaction, LaunchId id, string sessionHash) =>
        transaction.OpenConnection().ExecuteAsync(
            "INSERT INTO launch_session (launch_id, session_hash) VALUES (@Id, @SessionHash) ON CONFLICT DO NOTHING",
            new { Id = id, SessionHash = sessionHash },
            transaction);

    private sealed record GrantRow(LaunchId Id, string ConnectionId, string Tokens, DateTimeOffset TokenExpiresAt, int TokensVersion);

    private sealed record Row(
        LaunchId Id,
        string ConnectionId,
        string PatientId,
        string? EncounterId,
        string? FhirUser,
        string? FhirUserDisplay,
        string? Intent,
        string Scopes,
        bool NeedPatientBanner,
        DateTimeOffset CreatedAt,
        DateTimeOffset LastSeenAt,
        DateTimeOffset ExpiresAt)
    {
        public Launch ToLaunch(bool isIdle) => new(
            Id, ConnectionId, PatientId, EncounterId, FhirUser, FhirUserDisplay, Intent, GrantedScopes.Parse(Scopes), NeedPatientBanner, CreatedAt, ExpiresAt, isIdle);
    }
}
