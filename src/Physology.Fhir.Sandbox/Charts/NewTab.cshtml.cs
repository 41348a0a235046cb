using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Charts;

/// <summary>Starts the app in the tab that the form opened.</summary>
public sealed class NewTabPage(ChartReader charts, AppLaunch launch) : PageModel
{
    public IActionResult OnGet(string id) => Redirect("/patients/" + Uri.EscapeDataString(id));

    public IActionResult OnPost(string id, [FromQuery(Name = "as")] string? user, [FromQuery] bool ask) =>
        charts.Find(id) is not null && SandboxUser.Find(user) is { } found ? Redirect(launch.Start(found, id, ask)) : NotFound();
}
