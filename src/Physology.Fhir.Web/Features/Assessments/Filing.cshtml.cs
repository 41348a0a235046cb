using Microsoft.AspNetCore.Mvc;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The receipt: what the EHR took, with its ids and versions, or where the filing stands and what to do.</summary>
public sealed class FilingModel(ChartPatient chart, OutboxStore outbox) : AssessmentPage(chart)
{
    public Filing? Filing { get; private set; }

    public Guid LaunchId { get; private set; }

    public FilingWords Words { get; private set; } = FilingWords.Waiting;

    public async Task<IActionResult> OnGetAsync(Guid filing, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        if (launch.PatientId is not { } patient
            || await outbox.FindAsync(new FilingId(filing), launch.ConnectionId, patient, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        // A chart that cannot be read is no reason to hide where the filing stands.
        await FindPatientAsync(launch, cancellationToken);
        Response.StatusCode = StatusCodes.Status200OK;
        Filing = found;
        LaunchId = launch.Id.Value;
        Words = FilingWords.Of(found);
        return Page();
    }
}
