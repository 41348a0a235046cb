namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>What an app reads first. Lists only what this EHR does.</summary>
public sealed class Discovery(EhrAddress address, ClientRegistry clients)
{
    private static readonly string[] Algorithms = ["RS384", "ES384"];

    public object SmartConfiguration() => new
    {
        issuer = address.Issuer,
        jwks_uri = address.KeysUrl,
        authorization_endpoint = address.AuthorizeUrl,
        token_endpoint = address.TokenUrl,
        token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
        token_endpoint_auth_signing_alg_values_supported = Algorithms,
        grant_types_supported = new[] { "authorization_code", "refresh_token", "client_credentials" },
        scopes_supported = clients.User.Scopes.ToString().Split(' '),
        response_types_supported = new[] { "code" },
        code_challenge_methods_supported = new[] { "S256" },
        capabilities = new[]
        {
            "launch-ehr", "authorize-post", "client-confidential-asymmetric", "sso-openid-connect", "context-banner",
            "context-ehr-patient", "context-ehr-encounter", "permission-online", "permission-patient", "permission-user", "permission-v1", "permission-v2",
        },
    };

    public object OpenIdConfiguration() => new
    {
        issuer = address.Issuer,
        jwks_uri = address.KeysUrl,
        authorization_endpoint = address.AuthorizeUrl,
        token_endpoint = address.TokenUrl,
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
        token_endpoint_auth_signing_alg_values_supported = Algorithms,
        claims_supported = new[] { "sub", "iss", "aud", "iat", "exp", "nonce", "fhirUser" },
    };
}
