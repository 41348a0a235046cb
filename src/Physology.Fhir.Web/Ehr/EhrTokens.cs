using System.Collections.Concurrent;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Ehr;

/// <summary>A bearer token and whose it is.</summary>
public sealed record EhrToken(EhrConnection Connection, string AccessToken, int Version)
{
    public override string ToString() => nameof(EhrToken);
}

/// <summary>
/// Gives out bearer tokens. A refresh token is used once, by one caller over all nodes: some servers end the whole grant when
/// they see one twice.
/// </summary>
public sealed class EhrTokens(
    EhrConnections connections,
    SmartDiscovery discovery,
    TokenEndpoint endpoint,
    LaunchStore launches,
    TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RefreshLease = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim[] _gates = Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1)).ToArray();
    private readonly ConcurrentDictionary<string, BackendToken> _backend = new(StringComparer.Ordinal);

    /// <param name="access">On whose authority.</param>
    /// <param name="notAccepted">The version of a token the EHR has just turned away, which must not be given again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<EhrOutcome<EhrToken>> GetAsync(EhrAccess access, int? notAccepted, CancellationToken cancellationToken) => access switch
    {
        EhrAccess.ForLaunch launch => ForLaunchAsync(launch.Id, notAccepted, cancellationToken),
        EhrAccess.System system => ForSystemAsync(system.ConnectionId, notAccepted, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<EhrOutcome<EhrToken>> ForLaunchAsync(LaunchId id, int? notAccepted, CancellationToken cancellationToken)
    {
        var grant = await launches.FindGrantAsync(id, cancellationToken);
        if (grant is null || connections.Find(grant.ConnectionId) is not { } connection)
        {
            return NoAuthority("The launch is not known any more.");
        }

        if (IsGood(grant, notAccepted))
        {
            return Token(connection, grant);
        }

        var gate = _gates[(id.GetHashCode() & int.MaxValue) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var look = 0; look < 20; look++)
            {
                grant = await launches.FindGrantAsync(id, cancellationToken);
                if (grant is null)
                {
                    return NoAuthority("The launch is not known any more.");
                }

                if (IsGood(grant, notAccepted))
                {
                    return Token(connection, grant);
                }

                if (grant.Tokens.RefreshToken is not { } refreshToken)
                {
                    return NoAuthority("The EHR's access for this launch has ended and cannot be renewed.");
                }

                if (await launches.LeaseRefreshAsync(id, grant.Version, RefreshLease, cancellationToken))
                {
                    return await RefreshAsync(connection, grant, refreshToken, cancellationToken);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancellationToken);
            }

            return new EhrOutcome<EhrToken>.Refused(EhrIssues.NoAuthority, "The EHR's access is being renewed. Try again.", true);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<EhrOutcome<EhrToken>> RefreshAsync(EhrConnection connection, LaunchGrant grant, string refreshToken, CancellationToken cancellationToken)
    {
        var server = await discovery.GetAsync(connection, cancellationToken);
        if (server is EhrOutcome<SmartConfiguration>.Refused unusable)
        {
            await launches.EndRefreshLeaseAsync(grant.Id, CancellationToken.None);
            return unusable.As<EhrToken>();
        }

        // From here on the token may be spent: the answer is waited for and kept, whoever stopped waiting.
        var outcome = await endpoint.RefreshAsync(connection, ((EhrOutcome<SmartConfiguration>.Answered)server).Value, refreshToken, CancellationToken.None);
        switch (outcome)
        {
            case EhrOutcome<TokenAnswer>.Answered answered:
                var tokens = new LaunchTokens(answered.Value.AccessToken, answered.Value.RefreshToken ?? refreshToken);
                var expiresAt = time.GetUtcNow() + answered.Value.ExpiresIn;
                await launches.ReplaceTokensAsync(grant.Id, tokens, expiresAt, answered.Value.Scope, CancellationToken.None);
                return new EhrOutcome<EhrToken>.Answered(new EhrToken(connection, tokens.AccessToken, grant.Version + 1), null, []);
            case EhrOutcome<TokenAnswer>.Refused { IsTransient: false }:
                await launches.ReplaceTokensAsync(grant.Id, grant.Tokens with { RefreshToken = null }, DateTimeOffset.UnixEpoch, null, CancellationToken.None);
                return NoAuthority("The EHR did not renew its access for this launch.");
            case EhrOutcome<TokenAnswer>.Refused refused:
                await launches.EndRefreshLeaseAsync(grant.Id, CancellationToken.None);
                return refused.As<EhrToken>();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<EhrOutcome<EhrToken>> ForSystemAsync(string connectionId, int? notAccepted, CancellationToken cancellationToken)
    {
        if (connections.Find(connectionId) is not { BackendClientId: { } clientId } connection)
        {
            return NoAuthority("This EHR has given the service no access of its own.");
        }

        var gate = _gates[(connectionId.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (_backend.TryGetValue(connectionId, out var known) && known.ExpiresAt - Margin > time.GetUtcNow() && known.Version != notAccepted)
            {
                return new EhrOutcome<EhrToken>.Answered(new EhrToken(connection, known.AccessToken, known.Version), null, []);
            }

            var server = await discovery.GetAsync(connection, cancellationToken);
            if (server is EhrOutcome<SmartConfiguration>.Refused unusable)
            {
                return unusable.As<EhrToken>();
            }

            var outcome = await endpoint.BackendAsync(connection, ((EhrOutcome<SmartConfiguration>.Answered)server).Value, clientId, cancellationToken);
            if (outcome is EhrOutcome<TokenAnswer>.Answered answered)
            {
                var token = new BackendToken(answered.Value.AccessToken, time.GetUtcNow() + answered.Value.ExpiresIn, (known?.Version ?? 0) + 1);
                _backend[connectionId] = token;
                return new EhrOutcome<EhrToken>.Answered(new EhrToken(connection, token.AccessToken, token.Version), null, []);
            }

            return outcome is EhrOutcome<TokenAnswer>.Refused { IsTransient: true } later
                ? later.As<EhrToken>()
                : NoAuthority("The EHR gave the service no access of its own.");
        }
        finally
        {
            gate.Release();
        }
    }

    private static EhrOutcome<EhrToken>.Refused NoAuthority(string message) => new(EhrIssues.NoAuthority, message, false);

    private static EhrOutcome<EhrToken>.Answered Token(EhrConnection connection, LaunchGrant grant) =>
        new(new EhrToken(connection, grant.Tokens.AccessToken, grant.Version), null, []);

    private bool IsGood(LaunchGrant grant, int? notAccepted) => grant.ExpiresAt - Margin > time.GetUtcNow() && grant.Version != notAccepted;

    private sealed record BackendToken(string AccessToken, DateTimeOffset ExpiresAt, int Version);
}
