using System.Text.Json;

namespace Physology.Fhir.Web.Ehr;

/// <summary>What <c>.well-known/smart-configuration</c> says, as far as it is used.</summary>
public sealed record SmartConfiguration(
    Uri AuthorizationEndpoint,
    Uri TokenEndpoint,
    string? Issuer,
    Uri? JwksUri,
    IReadOnlySet<string> SigningAlgorithms)
{
    /// <summary>Null where an endpoint is missing, is plain http elsewhere than on this machine, or S256 is not offered.</summary>
    internal static SmartConfiguration? Read(ReadOnlyMemory<byte> json, EhrConnection connection)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || Endpoint(root, "authorization_endpoint", connection) is not { } authorize
                || Endpoint(root, "token_endpoint", connection) is not { } token
                || !Strings(root, "code_challenge_methods_supported").Contains("S256"))
            {
                return null;
            }

            return new SmartConfiguration(
                authorize,
                token,
                Text(root, "issuer"),
                Endpoint(root, "jwks_uri", connection),
                Strings(root, "token_endpoint_auth_signing_alg_values_supported"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static Uri? Endpoint(JsonElement root, string name, EhrConnection connection) =>
        // Legacy servers give relative addresses: they are resolved against the FHIR base.
        Text(root, name) is { Length: > 0 } text
            && Uri.TryCreate(new Uri(connection.IssuerText + "/"), text, out var uri)
            && IssuerAddress.IsAllowed(uri)
            && (!uri.IsLoopback || connection.Issuer.IsLoopback)
            ? uri
            : null;

    private static HashSet<string> Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString() ?? string.Empty)
                .ToHashSet(StringComparer.Ordinal)
            : [];
}
