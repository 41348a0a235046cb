using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Ehr;

/// <summary>
/// The service's own keys, one RSA and one P-384: a SMART client supports RS384 and ES384, a server may know only one. Made on
/// first need, kept encrypted in the data folder, which the nodes of one service share.
/// </summary>
public sealed class ClientKeys
{
    private readonly Lazy<Pair> _pair;

    public ClientKeys(IOptions<DataOptions> options, IDataProtectionProvider protection)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(protection);
        var path = Path.Combine(Path.GetFullPath(options.Value.Folder), "keys", "client-keys.protected");
        _pair = new Lazy<Pair>(() => LoadOrCreate(path, protection.CreateProtector("Physology.Ehr.ClientKeys")));
    }

    /// <summary>The public halves, as <c>/.well-known/jwks.json</c> shows them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> PublicKeys() =>
    [
        Public(JsonWebKeyConverter.ConvertFromRSASecurityKey(_pair.Value.Rsa), SecurityAlgorithms.RsaSha384),
        Public(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(_pair.Value.Ec), SecurityAlgorithms.EcdsaSha384),
    ];

    /// <summary>ES384 where the server lists it, else RS384.</summary>
    public SigningCredentials CredentialsFor(SmartConfiguration server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.SigningAlgorithms.Contains(SecurityAlgorithms.EcdsaSha384)
            ? new SigningCredentials(_pair.Value.Ec, SecurityAlgorithms.EcdsaSha384)
            : new SigningCredentials(_pair.Value.Rsa, SecurityAlgorithms.RsaSha384);
    }

    // Named one by one, so that no private member of the converted key can ever be published.
    private static Dictionary<string, string> Public(JsonWebKey key, string algorithm)
    {
        var members = new (string Name, string? Value)[]
        {
            ("kty", key.Kty), ("kid", key.Kid), ("use", "sig"), ("alg", algorithm), ("n", key.N), ("e", key.E), ("crv", key.Crv), ("x", key.X), ("y", key.Y),
        };
        return members.Where(member => !string.IsNullOrEmpty(member.Value)).ToDictionary(member => member.Name, member => member.Value ?? string.Empty, StringComparer.Ordinal);
    }

    private static Pair LoadOrCreate(string path, IDataProtector protector)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        if (!File.Exists(path))
        {
            using var rsa = RSA.Create(2048);
            using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
            var stored = new Stored(rsa.ExportPkcs8PrivateKey(), ec.ExportPkcs8PrivateKey());
            var temporary = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(temporary, protector.Protect(JsonSerializer.SerializeToUtf8Bytes(stored)));
            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another node was first: its keys are the service's keys.
                File.Delete(temporary);
            }
        }

        var keys = JsonSerializer.Deserialize<Stored>(protector.Unprotect(File.ReadAllBytes(path)))
            ?? throw new InvalidDataException($"{path} holds no keys.");
        var rsaKey = RSA.Create();
        rsaKey.ImportPkcs8PrivateKey(keys.Rsa, out _);
        var ecKey = ECDsa.Create();
        ecKey.ImportPkcs8PrivateKey(keys.Ec, out _);
        return new Pair(WithKid(new RsaSecurityKey(rsaKey)), WithKid(new ECDsaSecurityKey(ecKey)));
    }

    private static TKey WithKid<TKey>(TKey key)
        where TKey : SecurityKey
    {
        // RFC 7638: the same key has the same id on every node and after every restart.
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    private sealed record Pair(RsaSecurityKey Rsa, ECDsaSecurityKey Ec);

    private sealed record Stored(byte[] Rsa, byte[] Ec);
}
