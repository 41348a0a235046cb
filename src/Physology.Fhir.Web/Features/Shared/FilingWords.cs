using Physology.Fhir.Web.Outbox;

namespace Physology.Fhir.Web.Features.Shared;

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
