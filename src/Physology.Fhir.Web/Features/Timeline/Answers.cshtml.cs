using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>The answers behind a number: who, how, which version, the raw items.</summary>
[Authorize(Policies.Clinician)]
public sealed class AnswersPage(ReadAnswers read, ChartPatient chart) : PageModel
{
    public AnswersView? Answers { get; private set; }

    public string Stop { get; private set; } = "";

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string type, string id, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        Back = $"/launches/{launch.Id}/timeline";
        var patient = await chart.ReadAsync(launch, cancellationToken) as ChartPatientOutcome.Found;
        ViewData.SetFrame(new PageFrame(launch.Id.Value, patient?.Banner, "timeline"));
        switch (await read.ExecuteAsync(launch, type, id, cancellationToken))
        {
            case AnswersOutcome.Shown shown:
                Answers = shown.View;
                break;
            case AnswersOutcome.NotHere:
                Stop = "These answers are not in this patient's record. They may have been filed or withdrawn since the page was opened: go back and reload it.";
                Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case AnswersOutcome.Unavailable unavailable:
                Stop = $"{unavailable.Message} Reload this page in a moment, or launch again from the patient's chart. Code {unavailable.Code}.";
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return Page();
    }
}
