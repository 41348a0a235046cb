using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Web.Features.Launches;

/// <summary>Where a page sends a browser that may not see it. It says only what its code means.</summary>
public sealed class StoppedModel : PageModel
{
    public LaunchStop Stop { get; private set; } = LaunchStop.For(null);

    public void OnGet(string code)
    {
        Stop = LaunchStop.For(code);
        Response.StatusCode = Stop.StatusCode;
    }
}
