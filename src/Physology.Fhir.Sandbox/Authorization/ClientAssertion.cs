using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>Who calls the token endpoint: a JWT signed by the app (private_key_jwt), against the keys it publishes.</summary>
public sealed class ClientAssertion(ClientRegistry clients, TokenStore tokens, IHttpClientFactory http, EhrAddress address, TimeProvider time, ILogger<ClientAssertion> logger)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    public const string HttpClientName = "client-keys";

    private static readonly TimeSpan MaximumLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, JsonWebKeySet> _keys = new(StringComparer.Ordinal);
    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>The client; null (with the reason) when the assertion does not hold.</summary>
    public async Task<(RegisteredClient? Client, string Reason)> VerifyAsync(string? type, string? assertion, CancellationToken cancellationToken)
    {
        if (type != Type || string.IsNullOrEmpty(assertion) || !_handler.CanReadToken(assertion))
        {
            return (null, "A client_assertion of type jwt-bearer is required.");
        }

        JsonWebToken token;
        try
        {
            token = _handler.ReadJsonWebToken(assertion);
        }
        catch (ArgumentException)
        {
            return (null, "The client_assertion is not a JWT.");
        }

        if (clients.Find(token.Issuer) is not { } client || token.Subject != client.Id)
        {
            return (null, "iss and sub must both be a registered client.");
        }

        if (string.IsNullOrEmpty(token.Id))
        {
            return (null, "The client_assertion has no jti.");
        }

        // A key that is not among the known ones may be new: the app has rotated.
        var keys = await KeysAsync(client, again: false, cancellationToken);
        if (keys is not null && !keys.Keys.Any(k => k.KeyId == token.Kid))
        {
            keys = await KeysAsync(client, again: true, cancellationToken);
        }

        if (keys is null)
        {
            return (null, $"The keys at {client.KeysUrl} could not be fetched.");
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = client.Id,
            ValidAudience = address.TokenUrl,
            IssuerSigningKeys = keys.Keys.Where(k => k.KeyId == token.Kid),
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha384, SecurityAlgorithms.EcdsaSha384],
            RequireExpirationTime = true,
            LifetimeValidator = Lives,
        });
        if (!result.IsValid)
        {
            return (null, $"The client_assertion does not hold: {result.Exception?.GetType().Name ?? "unknown reason"}.");
        }

        return tokens.UseAssertion(client.Id, token.Id, new DateTimeOffset(token.ValidTo, TimeSpan.Zero))
            ? (client, "")
            : (null, "The client_assertion's jti was used before.");
    }

    private bool Lives(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } until && until > now - Skew && until <= now + MaximumLifetime + Skew && (notBefore is null || notBefore <= now + Skew);
    }

    private async Task<JsonWebKeySet?> KeysAsync(RegisteredClient client, bool again, CancellationToken cancellationToken)
    {
        if (!again && _keys.TryGetValue(client.Id, out var known))
        {
            return known;
        }

        try
        {
            var text = await http.CreateClient(HttpClientName).GetStringAsync(client.KeysUrl, cancellationToken);
            return _keys[client.Id] = new JsonWebKeySet(text);
        }
        catch (Exception problem) when (problem is HttpRequestException or ArgumentException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Log.KeysUnavailable(logger, client.Id, problem.Message);
            return null;
        }
    }
}
