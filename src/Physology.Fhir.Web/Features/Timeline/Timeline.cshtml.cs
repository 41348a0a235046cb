using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Clinical.Timeline;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>The single screen: who, criteria, map, change, trends, read from the EHR each time.</summary>
[Authorize(Policies.Clinician)]
public sealed class TimelinePage(ReadTimeline read, ChartPatient chart) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "window")]
    public string? WindowText { get; set; }

    [BindProperty(SupportsGet = true, Name = "baseline")]
    public string? BaselineReference { get; set; }

    [BindProperty(SupportsGet = true, Name = "date")]
    public string? DateReference { get; set; }

    public TimelineScreen? Screen { get; private set; }

    public string Stop { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        var patient = chart.ReadAsync(launch, cancellationToken);
        var view = new TimelineView(BaselineReference, DateReference, WindowText switch
        {
            "3m" => Window.ThreeMonths,
            "12m" => Window.TwelveMonths,
            "all" => Window.All,
            _ => null,
        });
        var outcome = await read.ExecuteAsync(launch, view, cancellationToken);
        // The name stands in the page's first block, so that the frame leaves its own banner out.
        ViewData.SetFrame(new PageFrame(launch.Id.Value, null, "timeline"));
        switch (await patient, outcome)
        {
            case (ChartPatientOutcome.Found found, TimelineOutcome.Read record):
                if (found.Banner.IsUnder18)
                {
                    Stop = "This patient is under 18. The questions and scores here are made for adults, so none is shown.";
                    break;
                }

                Screen = new TimelineScreen(launch.Id.Value, found.Banner, record);
                break;
            case (ChartPatientOutcome.Unavailable unavailable, _):
                StopWith(unavailable.Message, unavailable.Code);
                break;
            case (_, TimelineOutcome.Unavailable unavailable):
                StopWith(unavailable.Message, unavailable.Code);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return Page();
    }

    private void StopWith(string message, string code)
    {
        Stop = $"{message} Nothing is shown, because part of a record would be a wrong course. Reload this page in a moment, or launch again from the patient’s chart. Code {code}.";
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
}
