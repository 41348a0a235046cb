using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Physology.Fhir.Sandbox.Charts;

public sealed class StartPage(ChartReader charts, EhrAddress address, SandboxOptions options) : PageModel
{
    public IReadOnlyList<PatientLine> Patients { get; private set; } = [];

    public string Issuer => address.Issuer;

    public string ServiceUrl => options.ServiceUrl;

    public void OnGet() => Patients = [.. charts.Patients().Take(12)];
}
