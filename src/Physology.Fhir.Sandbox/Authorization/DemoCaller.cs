using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>
/// A program of the invented clinic that calls the service's operations: it publishes its key, and gives everybody who reaches this sandbox a
/// token for one call. A real clinic's program keeps its key and signs for itself. Made for this start only.
/// </summary>
public sealed class DemoCaller(SandboxOptions options, TimeProvider time) : IDisposable
{
    public const string CallerId = "sandbox-programs";
    private const string KeyId = "sandbox-programs-1";
    private readonly Lazy<ECDsa> _key = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP384));
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public object JsonWebKeySet()
    {
        var point = _key.Value.ExportParameters(includePrivateParameters: false).Q;
        return new { keys = new[] { new { kty = "EC", use = "sig", alg = "ES384", kid = KeyId, crv = "P-384", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } } };
    }

    /// <summary>Good for one call within four minutes.</summary>
    public string Token()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = CallerId,
            Audience = options.ServiceUrl + "/fhir",
            IssuedAt = now,
            Expires = now.AddMinutes(4),
            Claims = new Dictionary<string, object> { ["sub"] = CallerId, ["jti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(18)) },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key.Value) { KeyId = KeyId }, SecurityAlgorithms.EcdsaSha384),
        });
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Dispose();
        }
    }
}
