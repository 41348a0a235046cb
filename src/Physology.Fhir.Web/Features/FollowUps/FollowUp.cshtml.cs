using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Jobs;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FollowUps;

[Authorize(Policies.Clinician)]
public sealed class FollowUpModel(
    ChartPatient chart, ReadFollowUp read, EnrolPatient enrol, EnrolmentStore store, BusinessClock clock, IOptions<FollowUpOptions> options) : PageModel
{
    [BindProperty]
    public string? Schedule { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool EmailChecked { get; set; }

    [BindProperty]
    public bool Consent { get; set; }

    [BindProperty]
    public string? TimeZoneId { get; set; }

    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    public FollowUpView? Plan { get; private set; }

    public bool IsUnder18 { get; private set; }

    /// <summary>Why the chart could not be read, or null.</summary>
    public string? ChartProblem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Schedule = FollowUpSchedule.Fortnightly.Code;
        TimeZoneId = options.Value.TimeZone;
        var patient = await LoadAsync(cancellationToken);
        Email = patient?.Telecom.FirstOrDefault(each => each.System?.Value == "email" && each.Use?.Value != "old")?.Value?.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = new EnrolForm(Schedule, Email, EmailChecked, Consent, TimeZoneId);
        switch (await enrol.ExecuteAsync(form, HttpContext.GetLaunch(), cancellationToken))
        {
            case EnrolOutcome.Enrolled:
                return Again();
            case EnrolOutcome.Refused refused:
                Errors = refused.Errors;
                await LoadAsync(cancellationToken);
                return Page();
            default:
                throw new UnreachableException();
        }
    }

    public async Task<IActionResult> OnPostStopAsync(Guid enrolment, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        await store.StopAsync(
            new EnrolmentId(enrolment),
            launch.ConnectionId,
            launch.PatientId ?? string.Empty,
            $"Stopped by {launch.FhirUserDisplay ?? launch.FhirUser ?? "a clinician"}.",
            clock.GetUtcNow(),
            cancellationToken);
        return Again();
    }

    public async Task<IActionResult> OnPostSendAgainAsync(Guid occurrence, CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        // The enrolment comes from the launch, so that no id of another chart does anything here.
        if (await store.FindAsync(launch.ConnectionId, launch.PatientId ?? string.Empty, cancellationToken) is { } enrolment)
        {
            await store.SendAgainAsync(new OccurrenceId(occurrence), enrolment.Id, clock.GetUtcNow(), cancellationToken);
        }

        return Again();
    }

    private RedirectResult Again() => Redirect($"/launches/{HttpContext.GetLaunch().Id}/follow-up");

    private async Task<R4.Patient?> LoadAsync(CancellationToken cancellationToken)
    {
        var launch = HttpContext.GetLaunch();
        var outcome = await chart.ReadAsync(launch, cancellationToken);
        var found = outcome as ChartPatientOutcome.Found;
        ViewData["Title"] = "Follow-up";
        ViewData.SetFrame(new PageFrame(launch.Id.Value, found?.Banner, "follow-up"));
        ChartProblem = (outcome as ChartPatientOutcome.Unavailable)?.Message;
        IsUnder18 = found?.Banner.IsUnder18 == true;
        Plan = await read.ExecuteAsync(launch, cancellationToken);
        return found?.Patient;
    }
}
