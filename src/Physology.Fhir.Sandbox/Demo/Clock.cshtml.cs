using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Demo;

/// <summary>Moves the service's due-date clock, and only that one.</summary>
public sealed class ClockPage(ServiceClock clock) : PageModel
{
    public bool Moved { get; private set; }

    public string? Answer { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync([FromForm] int days, CancellationToken cancellationToken)
    {
        if (days is < 1 or > 366)
        {
            (Moved, Answer) = (false, "Choose between 1 and 366 days.");
            return;
        }

        (Moved, Answer) = await clock.AdvanceAsync(days, cancellationToken);
    }
}
