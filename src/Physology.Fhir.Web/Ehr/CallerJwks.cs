using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Physology.Fhir.Web.Ehr;

/// <summary>The public keys of a clinic's own programs: RSA of 2048 bits or more for RS384, P-384 for ES384 (SMART Backend Services).</summary>
public static class CallerJwks
{
    internal const int LargestSet = 64 * 1024;
    private const int MostKeys = 20;
    private const int SmallestRsa = 2048;
    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>The keys that may be used, or the reason why the set may not. It names no key material.</summary>
    public static (IReadOnlyList<JsonWebKey> Keys, string? Problem) Read(string? json)
    {
        if (json is not { Length: > 0 and <= LargestSet })
        {
            return ([], "a JSON Web Key Set of at most 64 KB is needed.");
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var members) || members.ValueKind != JsonValueKind.Array)
            {
                return ([], "a JSON Web Key Set has a list of keys: {\"keys\":[…]}.");
            }

            // Before anything else: whoever put a private key here must hear of it, and nothing may be done with it.
            if (members.EnumerateArray().Any(key => key.ValueKind != JsonValueKind.Object || PrivateMembers.Any(member => key.TryGetProperty(member, out _))))
            {
                return ([], "it holds a private or a shared key. Only public keys belong here; make a new key, because this one has been shown.");
            }
        }
        catch (JsonException)
        {
            return ([], "it is no JSON.");
        }

        try
        {
            var all = new JsonWebKeySet(json).Keys;
            var keys = all.Where(key => key.Use is null or "sig").ToList();
            var problem = keys.Count is 0 or > MostKeys ? $"between one and {MostKeys} keys for signatures are needed."
                : keys.Any(key => string.IsNullOrEmpty(key.Kid)) ? "every key needs a kid."
                : keys.DistinctBy(key => key.Kid, StringComparer.Ordinal).Count() != keys.Count ? "two keys have the same kid."
                : keys.Any(key => !IsStrong(key)) ? "only RSA keys of 2048 bits or more (RS384) and P-384 keys (ES384) are taken."
                : null;
            return problem is null ? (keys, null) : ([], problem);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException)
        {
            return ([], "its keys cannot be read.");
        }
    }

    /// <summary>The one algorithm that a key of this kind is used with.</summary>
    public static string AlgorithmOf(JsonWebKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Kty == JsonWebAlgorithmsKeyTypes.RSA ? SecurityAlgorithms.RsaSha384 : SecurityAlgorithms.EcdsaSha384;
    }

    private static bool IsStrong(JsonWebKey key) => key.Kty switch
    {
        JsonWebAlgorithmsKeyTypes.RSA => (key.Alg is null or SecurityAlgorithms.RsaSha384) && key.E is { Length: > 0 }
            && key.N is { Length: > 0 } modulus && Base64UrlEncoder.DecodeBytes(modulus).SkipWhile(octet => octet == 0).Count() * 8 >= SmallestRsa,
        JsonWebAlgorithmsKeyTypes.EllipticCurve => (key.Alg is null or SecurityAlgorithms.EcdsaSha384) && key is { Crv: JsonWebKeyECTypes.P384, X.Length: > 0, Y.Length: > 0 },
        _ => false,
    };
}
