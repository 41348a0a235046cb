using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Charts;

public sealed class PatientChartPage(ChartReader charts) : PageModel
{
    private Chart? _chart;

    public Chart Chart => _chart ?? throw new InvalidOperationException("The page is shown only for a chart that was found.");

    public IActionResult OnGet(string id)
    {
        _chart = charts.Find(id);
        return _chart is null ? NotFound() : Page();
    }
}
