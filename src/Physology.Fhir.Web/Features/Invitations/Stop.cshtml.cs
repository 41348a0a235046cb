using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Invitations;

[AllowAnonymous]
[EnableRateLimiting(PatientSession.Rate)]
public sealed class StopModel(StopMessages stop) : PageModel
{
    /// <summary>Said for any link, so that a made-up one learns nothing.</summary>
    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        await stop.ExecuteAsync(token, cancellationToken);
        IsDone = true;
        return Page();
    }
}
