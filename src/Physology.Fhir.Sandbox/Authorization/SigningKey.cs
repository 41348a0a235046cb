using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>Signs id_tokens with RS256. Made when first needed and for this start only, as every token here.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly Lazy<RSA> _rsa = new(() => RSA.Create(2048));
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public object JsonWebKeySet()
    {
        var parameters = _rsa.Value.ExportParameters(includePrivateParameters: false);
        var modulus = parameters.Modulus ?? throw new InvalidOperationException("An RSA key has a modulus.");
        return new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId(modulus), n = WebEncoders.Base64UrlEncode(modulus), e = WebEncoders.Base64UrlEncode(parameters.Exponent ?? []) },
            },
        };
    }

    public string IdToken(string issuer, Grant grant, string fhirUserUrl, DateTimeOffset now)
    {
        var modulus = _rsa.Value.ExportParameters(includePrivateParameters: false).Modulus ?? [];
        var claims = new Dictionary<string, object>
        {
            ["sub"] = grant.FhirUser?.Replace('/', '-') ?? "unknown",
            ["fhirUser"] = fhirUserUrl,
        };
        if (grant.Nonce is { } nonce)
        {
            claims["nonce"] = nonce;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = grant.ClientId,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddMinutes(10),
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa.Value) { KeyId = KeyId(modulus) }, SecurityAlgorithms.RsaSha256),
        });
    }

    public void Dispose()
    {
        if (_rsa.IsValueCreated)
        {
            _rsa.Value.Dispose();
        }
    }

    private static string KeyId(byte[] modulus) => WebEncoders.Base64UrlEncode(SHA256.HashData(modulus))[..16];
}
