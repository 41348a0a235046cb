using System.Collections.Concurrent;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Ehr;

/// <summary>
/// The key that a clinic's own program signed with, from the configuration or from where it is published. The address is fetched under the
/// rules of its connection, and no more often than strangers with invented keys may cause.
/// </summary>
public sealed class CallerKeys(EhrTransport transport, TimeProvider time, ILogger<CallerKeys> logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestUse = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Published> _published = new(StringComparer.Ordinal);

    /// <summary>The key with this id, or null.</summary>
    public async Task<JsonWebKey?> FindAsync(EhrConnection connection, string keyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (connection.CallerJwksUrl is not { } address)
        {
            return Find(connection.CallerKeys, keyId);
        }

        var published = _published.GetOrAdd(connection.Id, _ => new Published());
        await published.Gate.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var known = Find(published.Keys, keyId);
            var isFresh = now - published.ReadAt < Lifetime;
            if ((known is null || !isFresh) && now - published.AskedAt >= BetweenFetches)
            {
                published.AskedAt = now;
                // Whoever caused it may leave before it ends: the answer is everybody's, and the client gives up by itself.
                if (await FetchAsync(connection, address, CancellationToken.None) is { } keys)
                {
                    (published.Keys, published.ReadAt) = (keys, now);
                }
            }

            // Keys that were withdrawn must not be good for ever because their address is down.
            return now - published.ReadAt < LongestUse ? Find(published.Keys, keyId) : null;
        }
        finally
        {
            published.Gate.Release();
        }
    }

    private static JsonWebKey? Find(IReadOnlyList<JsonWebKey> keys, string keyId) => keys.FirstOrDefault(key => string.Equals(key.Kid, keyId, StringComparison.Ordinal));

    private async Task<IReadOnlyList<JsonWebKey>?> FetchAsync(EhrConnection connection, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var outcome = await transport.SendAsync(connection, request, cancellationToken);
        if (outcome is not EhrOutcome<EhrAnswer>.Answered { Value: { IsSuccess: true, IsHtml: false, Body.Length: <= CallerJwks.LargestSet } answer })
        {
            EhrLog.CallerKeysUnusable(logger, connection.Id, outcome is EhrOutcome<EhrAnswer>.Refused refused ? refused.Code : "no key set");
            return null;
        }

        var (keys, problem) = CallerJwks.Read(Encoding.UTF8.GetString(answer.Body));
        if (problem is not null)
        {
            EhrLog.CallerKeysUnusable(logger, connection.Id, problem);
            return null;
        }

        return keys;
    }

    private sealed class Published
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public IReadOnlyList<JsonWebKey> Keys { get; set; } = [];

        public DateTimeOffset ReadAt { get; set; } = DateTimeOffset.MinValue;

        public DateTimeOffset AskedAt { get; set; } = DateTimeOffset.MinValue;
    }
}
