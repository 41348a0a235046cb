namespace Physology.Fhir.Sandbox.Authorization;

public sealed record IssuedCode(Grant Grant, string RedirectUri, string CodeChallenge, DateTimeOffset Until);

/// <summary>Codes, access and refresh tokens, in memory. Whatever is presented twice ends its grant.</summary>
public sealed class TokenStore(TimeProvider time)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromHours(12);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (IssuedCode Code, bool Used)> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Grant Grant, ScopeSet Scopes, DateTimeOffset Until)> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Grant Grant, bool Used, DateTimeOffset Until)> _refresh = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ClientId, string Jti), DateTimeOffset> _assertions = [];

    public string IssueCode(Grant grant, string redirectUri, string codeChallenge)
    {
        lock (_gate)
        {
            var code = RandomValue.Create();
            _codes[code] = (new(grant, redirectUri, codeChallenge, time.GetUtcNow() + CodeLifetime), false);
            return code;
        }
    }

    /// <summary>The code's grant, once. Presented again, it revokes what was issued: RFC 6749, 4.1.2.</summary>
    public IssuedCode? TakeCode(string code, string clientId)
    {
        lock (_gate)
        {
            if (!_codes.TryGetValue(code, out var issued) || issued.Code.Grant.ClientId != clientId)
            {
                return null;
            }

            if (issued.Used)
            {
                issued.Code.Grant.Revoked = true;
                return null;
            }

            _codes[code] = (issued.Code, true);
            return issued.Code.Until < time.GetUtcNow() ? null : issued.Code;
        }
    }

    public string IssueAccess(Grant grant, ScopeSet scopes, int seconds)
    {
        lock (_gate)
        {
            Prune();
            var token = RandomValue.Create();
            _access[token] = (grant, scopes, time.GetUtcNow().AddSeconds(seconds));
            return token;
        }
    }

    public string IssueRefresh(Grant grant)
    {
        lock (_gate)
        {
            var token = RandomValue.Create();
            _refresh[token] = (grant, false, time.GetUtcNow() + RefreshLifetime);
            return token;
        }
    }

    /// <summary>The refresh token's grant, once: the next token replaces it, and the old one presented again ends the grant.</summary>
    public Grant? TakeRefresh(string token, string clientId)
    {
        lock (_gate)
        {
            if (!_refresh.TryGetValue(token, out var issued) || issued.Grant.ClientId != clientId || issued.Until < time.GetUtcNow() || issued.Grant.Revoked)
            {
                return null;
            }

            if (issued.Used)
            {
                issued.Grant.Revoked = true;
                return null;
            }

            _refresh[token] = (issued.Grant, true, issued.Until);
            return issued.Grant;
        }
    }

    /// <summary>What the access token allows now; null when unknown, expired or revoked.</summary>
    public Grant? FindAccess(string token)
    {
        lock (_gate)
        {
            return _access.TryGetValue(token, out var issued) && issued.Until > time.GetUtcNow() && !issued.Grant.Revoked
                ? issued.Grant.Narrowed(issued.Scopes)
                : null;
        }
    }

    /// <summary>False when this client has used the assertion before.</summary>
    public bool UseAssertion(string clientId, string jti, DateTimeOffset until)
    {
        lock (_gate)
        {
            return _assertions.TryAdd((clientId, jti), until);
        }
    }

    /// <summary>Ends every token, as when an administrator revokes the app: for tests and demonstrations.</summary>
    public void RevokeAll()
    {
        lock (_gate)
        {
            foreach (var grant in _access.Values.Select(a => a.Grant).Concat(_refresh.Values.Select(r => r.Grant)))
            {
                grant.Revoked = true;
            }
        }
    }

    /// <summary>Ends the access tokens only, as when time passes; refresh tokens stay.</summary>
    public void ExpireAccess()
    {
        lock (_gate)
        {
            _access.Clear();
        }
    }

    private void Prune()
    {
        var now = time.GetUtcNow();
        // Used codes and refresh tokens are kept an hour, to be recognised when they come again.
        Remove(_codes, c => c.Code.Until < now.AddHours(-1));
        Remove(_access, a => a.Until < now);
        Remove(_refresh, r => r.Until < now);
        Remove(_assertions, until => until < now.AddMinutes(-10));
    }

    private static void Remove<TKey, TValue>(Dictionary<TKey, TValue> from, Func<TValue, bool> which)
        where TKey : notnull
    {
        foreach (var key in from.Where(p => which(p.Value)).Select(p => p.Key).ToList())
        {
            from.Remove(key);
        }
    }
}
