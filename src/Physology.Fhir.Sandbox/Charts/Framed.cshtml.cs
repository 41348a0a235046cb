using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Charts;

/// <summary>The app in a frame that fills the chart. Each view of the page is a launch of its own, so a reload works.</summary>
public sealed class FramedPage(ChartReader charts, AppLaunch launch) : PageModel
{
    private PatientLine? _patient;

    public PatientLine Patient => _patient ?? throw new InvalidOperationException("The page is shown only for a chart that was found.");

    public string ClinicianName { get; private set; } = "";

    public string AppUrl { get; private set; } = "";

    public IActionResult OnGet(string id, [FromQuery(Name = "as")] string? user)
    {
        _patient = charts.Find(id)?.Patient;
        if (_patient is null || SandboxUser.Find(user) is not { } found)
        {
            return NotFound();
        }

        ClinicianName = found.Name;
        AppUrl = launch.Start(found, id);
        return Page();
    }
}
