using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>Where record systems start Physology. It proves nothing about anybody: it only begins a sign-in.</summary>
[EnableRateLimiting(Policies.LaunchRate)]
public sealed class StartModel(StartLaunch startLaunch) : PageModel
{
    public LaunchStop? Stop { get; private set; }

    /// <summary>The same launch in a window of its own, where the cookie is ours alone.</summary>
    public string? NewWindow { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? iss, string? launch, string? again, CancellationToken cancellationToken)
    {
        if (BrowserSession.Find(HttpContext) is not { } sessionHash)
        {
            var query = new Dictionary<string, string?> { ["iss"] = iss, ["launch"] = launch };
            if (again is null)
            {
                // Finds out whether the browser keeps the cookie here, before the launch is spent on a window that cannot.
                BrowserSession.Begin(HttpContext);
                return Redirect(QueryHelpers.AddQueryString("/launch", query.Append(new("again", "1"))));
            }

            NewWindow = QueryHelpers.AddQueryString("/launch", query);
            return Stopped(EhrIssues.NoCookie);
        }

        return await startLaunch.ExecuteAsync(iss, launch, sessionHash, cancellationToken) switch
        {
            LaunchOutcome.SentOn sentOn => Redirect(sentOn.Address),
            LaunchOutcome.Stopped stopped => Stopped(stopped.Code),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private PageResult Stopped(string code)
    {
        Stop = LaunchStop.For(code);
        Response.StatusCode = Stop.StatusCode;
        return Page();
    }
}
