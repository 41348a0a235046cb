using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>Where the record system's authorization page sends the browser back to.</summary>
[EnableRateLimiting(Policies.LaunchRate)]
public sealed class CallbackModel(CompleteLaunch completeLaunch) : PageModel
{
    public LaunchStop? Stop { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, string? state, string? error, CancellationToken cancellationToken)
    {
        switch (await completeLaunch.ExecuteAsync(code, state, error, BrowserSession.Find(HttpContext), cancellationToken))
        {
            case LaunchOutcome.SentOn sentOn:
                return Redirect(sentOn.Address);
            case LaunchOutcome.Stopped stopped:
                Stop = LaunchStop.For(stopped.Code);
                Response.StatusCode = Stop.StatusCode;
                return Page();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
