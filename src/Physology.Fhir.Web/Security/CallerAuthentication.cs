using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Security;

/// <summary>A program of a clinic is the token in its Authorization header; cookies count for nothing here.</summary>
public sealed class CallerAuthentication(
    CallerTokens tokens,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Caller";
    private const string Prefix = "Bearer ";
    private CallerOutcome.Refused _refusal = new(CallerIssues.NoToken, "A token is needed: Authorization: Bearer, signed with the caller's own key.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        switch (await tokens.VerifyAsync(header[Prefix.Length..].Trim(), Context.RequestAborted))
        {
            case CallerOutcome.Verified verified:
                Context.SetCaller(verified.Connection);
                var identity = new ClaimsIdentity([new Claim("connection", verified.Connection.Id)], SchemeName);
                return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
            case CallerOutcome.Refused refused:
                _refusal = refused;
                return AuthenticateResult.Fail(refused.Code);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Status and header; the words are left to whoever answers in the caller's format.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Context.SetCallerRefusal(_refusal);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = _refusal.Code == CallerIssues.NoToken
            ? "Bearer realm=\"Physology\""
            : $"Bearer realm=\"Physology\", error=\"invalid_token\", error_description=\"{_refusal.Code}\"";
        return Task.CompletedTask;
    }
}

public static class CallerHttpContext
{
    private static readonly object Key = new();
    private static readonly object RefusalKey = new();

    /// <summary>The connection whose program calls. Throws on an address without <see cref="Policies.Caller"/>.</summary>
    public static EhrConnection GetCaller(this HttpContext context) =>
        context.Items[Key] as EhrConnection ?? throw new InvalidOperationException("This address has no caller: it lacks the Caller policy.");

    /// <summary>Why the caller is nobody, once it was challenged.</summary>
    public static CallerOutcome.Refused? FindCallerRefusal(this HttpContext context) => context.Items[RefusalKey] as CallerOutcome.Refused;

    internal static void SetCaller(this HttpContext context, EhrConnection connection) => context.Items[Key] = connection;

    internal static void SetCallerRefusal(this HttpContext context, CallerOutcome.Refused refusal) => context.Items[RefusalKey] = refusal;
}
