using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>What the pages of a chart that record something share: the launch, the patient, and the words where there is nothing to show.</summary>
/// <param name="chart">Reads the patient.</param>
/// <param name="section">The page's place in the launch's navigation.</param>
[Authorize(Policies.Clinician)]
public abstract class ChartPage(ChartPatient chart, string section) : PageModel
{
    public string? StopTitle { get; private set; }

    public string? StopMessage { get; private set; }

    public PatientBanner? Patient { get; private set; }

    /// <summary>The chart's Patient, where it could be read.</summary>
    protected R4.Patient? PatientResource { get; private set; }

    /// <summary>Reads the patient for the banner. False where the page must stop and say why.</summary>
    protected async Task<bool> FindPatientAsync(Launch launch, CancellationToken cancellationToken)
    {
        switch (await chart.ReadAsync(launch, cancellationToken))
        {
            case ChartPatientOutcome.Found found:
                Patient = found.Banner;
                PatientResource = found.Patient;
                ViewData.SetFrame(new PageFrame(launch.Id.Value, Patient, section));
                if (Patient.IsUnder18)
                {
                    Stop("For adults only", "This patient is under 18. The questions and scores here are made for adults, so none is offered.");
                    return false;
                }

                return true;
            case ChartPatientOutcome.Unavailable unavailable:
                ViewData.SetFrame(new PageFrame(launch.Id.Value, null, section));
                Stop(
                    "The chart cannot be read at the moment",
                    $"{unavailable.Message} What you typed so far is kept. Reload this page in a moment, or launch again from the patient’s chart. Code {unavailable.Code}.");
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    protected void StopWithoutOwner(Launch launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ViewData.SetFrame(new PageFrame(launch.Id.Value, null, section));
        Stop(
            "Nothing can be recorded from here",
            "The record system opened this page without a patient or without saying who you are. Launch again from the patient’s chart, signed in as yourself.");
    }

    /// <summary>Said before anything is typed: what the record system did not allow at this launch.</summary>
    protected const string NotAllowedToFile =
        "The record system lets this session read the chart, not write to it. You can fill in and sign all the same: what you sign is kept here and is filed when a clinician launches Physology from this chart with permission to write.";

    /// <summary>Whether what is signed can go out by itself: with what was granted, or with the service's own authority (decision 16).</summary>
    protected static bool MayFile(Launch launch, EhrConnection? connection)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return (launch.MayCreate("Observation") && launch.MayCreate("QuestionnaireResponse"))
            || (launch.FhirUser is { } user && connection?.SystemWritesFor.Contains(user) == true);
    }

    /// <summary>A session that went idle keeps what was sent and shows nothing more.</summary>
    protected static IActionResult LaunchAgain() => new StatusOrPage($"/launch/stopped/{EhrIssues.LaunchIdle}");

    protected void Stop(string title, string message)
    {
        StopTitle = title;
        StopMessage = message;
    }

    /// <summary>303, so that a reload never posts again; a script that saves in the background gets 401 instead.</summary>
    protected sealed class StatusOrPage(string location) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            var response = context.HttpContext.Response;
            if (context.HttpContext.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
            {
                response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                response.StatusCode = StatusCodes.Status303SeeOther;
                response.Headers.Location = location;
            }

            return Task.CompletedTask;
        }
    }
}
