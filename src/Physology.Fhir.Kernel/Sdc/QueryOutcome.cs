namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What a server said to a query.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome() { }

    /// <summary>The answer.</summary>
    /// <param name="Resource">The searchset Bundle of a search; the resource of a read.</param>
    public sealed record Found(R4.Resource Resource) : QueryOutcome;

    /// <summary>There is none.</summary>
    /// <param name="Reason">A sentence for the report; holds nothing of a patient.</param>
    public sealed record Failed(string Reason) : QueryOutcome;
}
