using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Security;

/// <summary>
/// A clinician is a launch id in the URL plus the browser session it belongs to; either alone is nobody. An idle launch shows no
/// more pages, but a form that is already open may still be sent, so that what was typed is kept.
/// </summary>
public sealed class LaunchAuthentication(
    LaunchStore launches,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Launch";
    private string _stop = EhrIssues.LaunchNotHere;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Guid.TryParse(Convert.ToString(Request.RouteValues["launch"], CultureInfo.InvariantCulture), out var id))
        {
            return AuthenticateResult.NoResult();
        }

        if (BrowserSession.Find(Context) is not { } sessionHash)
        {
            _stop = EhrIssues.NoCookie;
            return AuthenticateResult.NoResult();
        }

        var (presence, launch) = await launches.FindAsync(new LaunchId(id), sessionHash, Context.RequestAborted);
        if (launch is null)
        {
            _stop = presence == LaunchPresence.Ended ? EhrIssues.LaunchEnded : EhrIssues.LaunchNotHere;
            return AuthenticateResult.NoResult();
        }

        if (launch.IsIdle && !HttpMethods.IsPost(Request.Method))
        {
            _stop = EhrIssues.LaunchIdle;
            return AuthenticateResult.NoResult();
        }

        Context.SetLaunch(launch);
        var identity = new ClaimsIdentity([new Claim("launch", launch.Id.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => StopAsync();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        _stop = EhrIssues.NoPermission;
        return StopAsync();
    }

    private Task StopAsync()
    {
        // A script that saves in the background is told by status; a person is shown the page that says what to do.
        if (string.Equals(Request.Headers["Sec-Fetch-Dest"], "empty", StringComparison.Ordinal)
            || Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = $"/launch/stopped/{_stop}";
        return Task.CompletedTask;
    }
}
