using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>The key of a program that calls, and the tokens it signs.</summary>
internal sealed class CallerKey
{
    private readonly SecurityKey _key;
    private readonly string _algorithm;

    private CallerKey(SecurityKey key, string algorithm, string callerId)
    {
        (_key, _algorithm, CallerId) = (key, algorithm, callerId);
        _key.KeyId = callerId + "-key";
    }

    public string CallerId { get; }

    /// <summary>The public half as a key set.</summary>
    public string Jwks => JsonSerializer.Serialize(new { keys = new[] { PublicKey } });

    private Dictionary<string, string> PublicKey
    {
        get
        {
            var key = _key is RsaSecurityKey rsa ? JsonWebKeyConverter.ConvertFromRSASecurityKey(rsa) : JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)_key);
            var members = new (string Name, string? Value)[] { ("kty", key.Kty), ("kid", key.Kid), ("n", key.N), ("e", key.E), ("crv", key.Crv), ("x", key.X), ("y", key.Y) };
            return members.Where(m => m.Value is not null).ToDictionary(m => m.Name, m => m.Value!, StringComparer.Ordinal);
        }
    }

    public static CallerKey Rsa(string callerId, int bits = 2048) => new(new RsaSecurityKey(RSA.Create(bits)), SecurityAlgorithms.RsaSha384, callerId);

    public static CallerKey P384(string callerId) => new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)), SecurityAlgorithms.EcdsaSha384, callerId);

    /// <summary>A token; what is not said is as it should be.</summary>
    public string Token(string audience, string? issuer = null, string? subject = null, TimeSpan? expires = null, string? id = "", string? algorithm = null, string? keyId = null, SecurityKey? signedWith = null, TimeSpan? notBefore = null)
    {
        var now = DateTime.UtcNow;
        var claims = new Dictionary<string, object> { ["sub"] = subject ?? CallerId };
        if (id is not null)
        {
            claims["jti"] = id.Length > 0 ? id : Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        }

        var key = signedWith ?? _key;
        if (keyId is not null)
        {
            key = _key is RsaSecurityKey rsa ? new RsaSecurityKey(rsa.Rsa) { KeyId = keyId } : new ECDsaSecurityKey(((ECDsaSecurityKey)_key).ECDsa) { KeyId = keyId };
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? CallerId,
            Audience = audience,
            Expires = now + (expires ?? TimeSpan.FromMinutes(4)),
            NotBefore = notBefore is { } from ? now + from : null,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, algorithm ?? _algorithm),
        });
    }

    /// <summary>Claims and header that say they are unsigned.</summary>
    public string Unsigned(string audience)
    {
        var signed = Token(audience).Split('.');
        return $"{Base64UrlEncoder.Encode($$"""{"alg":"none","kid":"{{_key.KeyId}}","typ":"JWT"}""")}.{signed[1]}.";
    }

    /// <summary>The public key, which everybody may know, used as the secret of an HMAC.</summary>
    public string HmacWithPublicKey(string audience, byte[] secret) =>
        Token(audience, algorithm: SecurityAlgorithms.HmacSha256, signedWith: new SymmetricSecurityKey(secret) { KeyId = _key.KeyId });

    public byte[] PublicKeyPem => System.Text.Encoding.ASCII.GetBytes(((RsaSecurityKey)_key).Rsa.ExportSubjectPublicKeyInfoPem());
}
