using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Ehr;

/// <summary>Who launched: the <c>fhirUser</c> of an id_token whose signature, issuer, audience, time and nonce hold.</summary>
public sealed class IdentityVerifier(EhrTransport transport, TimeProvider time, ILogger<IdentityVerifier> logger)
{
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private static readonly string[] UserTypes = ["Practitioner", "PractitionerRole", "Patient", "RelatedPerson", "Person"];
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
    ];

    private readonly ConcurrentDictionary<string, Provider> _providers = new(StringComparer.Ordinal);

    public async Task<EhrOutcome<string>> VerifyAsync(
        EhrConnection connection, SmartConfiguration server, string? idToken, string nonce, CancellationToken cancellationToken)
    {
        if (idToken is null)
        {
            return NotVerified(connection, "none was sent");
        }

        var provider = await ProviderAsync(connection, server, refresh: false, cancellationToken);
        if (provider is EhrOutcome<Provider>.Refused unreachable)
        {
            return unreachable.As<string>();
        }

        var known = ((EhrOutcome<Provider>.Answered)provider).Value;
        var result = await ValidateAsync(connection, known, idToken);
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException && known.FetchedAt + BetweenFetches < time.GetUtcNow())
        {
            // The EHR may have changed its keys since they were fetched.
            provider = await ProviderAsync(connection, server, refresh: true, cancellationToken);
            if (provider is EhrOutcome<Provider>.Answered renewed)
            {
                result = await ValidateAsync(connection, renewed.Value, idToken);
            }
        }

        if (!result.IsValid)
        {
            return NotVerified(connection, result.Exception?.GetType().Name ?? "unknown");
        }

        var token = (JsonWebToken)result.SecurityToken;
        if (!token.TryGetPayloadValue<string>("nonce", out var sent) || !string.Equals(sent, nonce, StringComparison.Ordinal))
        {
            return NotVerified(connection, "nonce");
        }

        if (token.Subject is not { Length: > 0 and < 256 })
        {
            return NotVerified(connection, "sub");
        }

        return token.TryGetPayloadValue<string>("fhirUser", out var fhirUser) && Relative(connection, fhirUser) is { } user
            ? new EhrOutcome<string>.Answered(user, null, [])
            : NotVerified(connection, "fhirUser");
    }

    /// <summary>Absolute or relative to the FHIR base; one on another host is nobody we know.</summary>
    internal static string? Relative(EhrConnection connection, string fhirUser)
    {
        var prefix = connection.IssuerText + "/";
        var relative = fhirUser.StartsWith(prefix, StringComparison.Ordinal) ? fhirUser[prefix.Length..] : fhirUser;
        var parts = relative.Split('/');
        return parts.Length == 2
            && UserTypes.Contains(parts[0], StringComparer.Ordinal)
            && parts[1].Length is > 0 and <= 64
            && parts[1].All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
            ? relative
            : null;
    }

    private static Task<TokenValidationResult> ValidateAsync(EhrConnection connection, Provider provider, string idToken, TimeProvider time) =>
        new JsonWebTokenHandler { MaximumTokenSizeInBytes = 32 * 1024 }.ValidateTokenAsync(
            idToken,
            new TokenValidationParameters
            {
                ValidIssuer = provider.Issuer,
                ValidAudience = connection.ClientId,
                IssuerSigningKeys = provider.Keys,
                TryAllIssuerSigningKeys = false,
                ValidAlgorithms = Algorithms,
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                // TokenValidationParameters takes no TimeProvider, hence the validator.
                LifetimeValidator = (notBefore, expires, _, _) =>
                {
                    var now = time.GetUtcNow().UtcDateTime;
                    return expires is { } end && end + Leeway > now && (notBefore is not { } start || start - Leeway <= now);
                },
            });

    private Task<TokenValidationResult> ValidateAsync(EhrConnection connection, Provider provider, string idToken) =>
        ValidateAsync(connection, provider, idToken, time);

    private async Task<EhrOutcome<Provider>> ProviderAsync(EhrConnection connection, SmartConfiguration server, bool refresh, CancellationToken cancellationToken)
    {
        if (!refresh && _providers.TryGetValue(connection.Id, out var known) && known.FetchedAt + KeyLifetime > time.GetUtcNow())
        {
            return new EhrOutcome<Provider>.Answered(known, null, []);
        }

        var (issuer, jwksUri) = (server.Issuer, server.JwksUri);
        var configuration = await GetAsync(connection, connection.Address(".well-known/openid-configuration"), cancellationToken);
        if (configuration is EhrOutcome<EhrAnswer>.Refused unreachable)
        {
            return unreachable.As<Provider>();
        }

        if (configuration is EhrOutcome<EhrAnswer>.Answered { Value: { IsSuccess: true, IsHtml: false } found })
        {
            try
            {
                using var document = JsonDocument.Parse(found.Body, new JsonDocumentOptions { MaxDepth = 32 });
                (issuer, jwksUri) = (SmartConfiguration.Text(document.RootElement, "issuer"), SmartConfiguration.Endpoint(document.RootElement, "jwks_uri", connection));
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return Unusable();
            }
        }

        // The issuer is pinned: by the configuration, else it is the FHIR base itself.
        var expected = connection.IdTokenIssuer ?? connection.IssuerText;
        if (jwksUri is null || issuer is null || !string.Equals(issuer.TrimEnd('/'), expected.TrimEnd('/'), StringComparison.Ordinal))
        {
            return Unusable();
        }

        var keys = await GetAsync(connection, jwksUri, cancellationToken);
        if (keys is not EhrOutcome<EhrAnswer>.Answered { Value: { IsSuccess: true, IsHtml: false } set })
        {
            return Unusable();
        }

        try
        {
            var provider = new Provider(issuer, new JsonWebKeySet(Encoding.UTF8.GetString(set.Body)).GetSigningKeys().ToList(), time.GetUtcNow());
            _providers[connection.Id] = provider;
            return new EhrOutcome<Provider>.Answered(provider, null, []);
        }
        catch (ArgumentException)
        {
            return Unusable();
        }

        static EhrOutcome<Provider>.Refused Unusable() =>
            new(EhrIssues.IdentityNotVerified, "The EHR's keys, with which it says who you are, could not be used.", false);
    }

    private async Task<EhrOutcome<EhrAnswer>> GetAsync(EhrConnection connection, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await transport.SendAsync(connection, request, cancellationToken);
    }

    private EhrOutcome<string>.Refused NotVerified(EhrConnection connection, string reason)
    {
        EhrLog.IdentityNotVerified(logger, connection.Id, reason);
        return new EhrOutcome<string>.Refused(EhrIssues.IdentityNotVerified, "The EHR did not say in a way that can be checked who you are.", false);
    }

    private sealed record Provider(string Issuer, IReadOnlyList<SecurityKey> Keys, DateTimeOffset FetchedAt);
}
