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

/// <summary>The state of a filing in words, and what to do.</summary>
public sealed record FilingWords(string Title, string WhatToDo, string Tag)
{
    public static readonly FilingWords Waiting = new(
        "Signed; being filed",
        "Signed and kept safe here. It is sent to the record by itself, again and again until the record has it; there is nothing you need to do. This page shows it as soon as the record has it.",
        "waiting");

    public static FilingWords Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.State switch
        {
            FilingState.Waiting => Waiting,
            FilingState.Filed => new(
                "Signed and filed",
                filing.Receipts.All(receipt => receipt.ReadBack)
                    ? "Each resource was read back from the record."
                    : "The record accepted it. Where a line says so, it was not read back; look in the chart.",
                "filed"),
            FilingState.Held => new(
                "Signed; held until a clinician opens this chart",
                "The record did not accept your authority to write, or it has ended. Launch Physology again from this patient’s chart, with permission to write: it is then filed by itself. Nothing needs to be typed again.",
                "held"),
            FilingState.DeadLetter => new(
                "Signed; the record did not take it",
                "What you signed is kept here and is not in the record yet. Tell the service’s support the code below; write what matters today in the record by hand.",
                "stopped"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
