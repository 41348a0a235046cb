using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>Takes a launch from the record system's frame to a window of its own, which cannot see the frame's cookie.</summary>
[Authorize(Policies.Clinician)]
public sealed class OpenModel(LaunchStore launches) : PageModel
{
    public string Token { get; private set; } = string.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Token = await launches.OfferHandOffAsync(HttpContext.GetLaunch().Id, cancellationToken);
}
