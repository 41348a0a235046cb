using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Charts;

public sealed class PatientsPage(ChartReader charts) : PageModel
{
    public IReadOnlyList<PatientLine> Patients { get; private set; } = [];

    public void OnGet() => Patients = charts.Patients();
}
