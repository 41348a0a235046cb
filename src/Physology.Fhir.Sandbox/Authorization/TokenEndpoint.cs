using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Physology.Fhir.Sandbox.Authorization;

/// <summary>The token endpoint: authorization_code with PKCE, refresh_token and client_credentials, each by a signed assertion.</summary>
public sealed class TokenEndpoint(ClientAssertion assertions, TokenStore tokens, SigningKey signingKey, EhrAddress address, SandboxOptions options, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        if (!context.Request.HasFormContentType)
        {
            return Refused(400, "invalid_request", "The token endpoint takes a form.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (client, reason) = await assertions.VerifyAsync(form["client_assertion_type"], form["client_assertion"], context.RequestAborted);
        if (client is null)
        {
            return Refused(401, "invalid_client", reason);
        }

        return form["grant_type"].ToString() switch
        {
            "authorization_code" when !client.IsBackend => Exchange(client, form),
            "refresh_token" when !client.IsBackend => Refresh(client, form),
            "client_credentials" when client.IsBackend => Backend(client, form),
            "authorization_code" or "refresh_token" or "client_credentials" => Refused(400, "unauthorized_client", "This client is not registered for this grant."),
            _ => Refused(400, "unsupported_grant_type", "grant_type is authorization_code, refresh_token or client_credentials."),
        };
    }

    private IResult Exchange(RegisteredClient client, IFormCollection form)
    {
        if (tokens.TakeCode(form["code"].ToString(), client.Id) is not { } code)
        {
            return Refused(400, "invalid_grant", "The code is unknown, used or older than a minute.");
        }

        if (form["redirect_uri"].ToString() != code.RedirectUri)
        {
            return Refused(400, "invalid_grant", "redirect_uri is not the one the code was asked with.");
        }

        var verifier = form["code_verifier"].ToString();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(challenge), Encoding.ASCII.GetBytes(code.CodeChallenge)))
        {
            return Refused(400, "invalid_grant", "code_verifier does not belong to the code_challenge.");
        }

        return Issue(code.Grant, code.Grant.Scopes, withIdToken: true);
    }

    private IResult Refresh(RegisteredClient client, IFormCollection form)
    {
        if (tokens.TakeRefresh(form["refresh_token"].ToString(), client.Id) is not { } grant)
        {
            return Refused(400, "invalid_grant", "The refresh token is unknown, used or revoked.");
        }

        var asked = form["scope"].ToString();
        var scopes = asked.Length == 0 ? grant.Scopes : ScopeSet.Parse(asked);
        return grant.Scopes.Covers(scopes)
            ? Issue(grant, scopes, withIdToken: false)
            : Refused(400, "invalid_scope", "A refresh may only narrow the scope.");
    }

    private IResult Backend(RegisteredClient client, IFormCollection form)
    {
        var granted = client.Scopes.Grant(ScopeSet.Parse(form["scope"].ToString())).Only("system");
        if (granted.IsEmpty)
        {
            return Refused(400, "invalid_scope", "scope must hold at least one system/ scope that this client is registered for.");
        }

        var grant = new Grant { ClientId = client.Id, Scopes = granted };
        var seconds = Math.Min(300, options.AccessTokenSeconds);
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = tokens.IssueAccess(grant, granted, seconds),
            ["token_type"] = "Bearer",
            ["expires_in"] = seconds,
            ["scope"] = granted.ToString(),
        });
    }

    private IResult Issue(Grant grant, ScopeSet scopes, bool withIdToken)
    {
        var response = new Dictionary<string, object>
        {
            ["access_token"] = tokens.IssueAccess(grant, scopes, options.AccessTokenSeconds),
            ["token_type"] = "Bearer",
            ["expires_in"] = options.AccessTokenSeconds,
            ["scope"] = scopes.ToString(),
            ["need_patient_banner"] = true,
        };
        foreach (var (name, value) in new[] { ("patient", grant.PatientId), ("encounter", grant.EncounterId), ("intent", grant.Intent) })
        {
            if (value is not null)
            {
                response[name] = value;
            }
        }

        if (grant.Scopes.Has("online_access"))
        {
            response["refresh_token"] = tokens.IssueRefresh(grant);
        }

        if (withIdToken && grant.Scopes.Has("openid") && grant.Scopes.Has("fhirUser"))
        {
            response["id_token"] = signingKey.IdToken(address.Issuer, grant, $"{address.Issuer}/{grant.FhirUser}", time.GetUtcNow());
        }

        return Results.Json(response);
    }

    private static IResult Refused(int status, string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
