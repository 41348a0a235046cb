namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>What one evaluation may use before it is stopped with an error (FP29x). A hostile expression then costs no more than this.</summary>
public sealed record FhirPathBudget
{
    /// <summary>What a resource of a few megabytes never comes near.</summary>
    public static FhirPathBudget Default { get; } = new();

    /// <summary>Visited items and called functions.</summary>
    public long MaxSteps { get; init; } = 50_000_000;

    /// <summary>Time by the context's clock; looked at every few thousand steps.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Items in any one collection.</summary>
    public int MaxItems { get; init; } = 2_000_000;

    /// <summary>Characters in any one text.</summary>
    public int MaxTextLength { get; init; } = 10_000_000;

    /// <summary>Characters of all texts that one evaluation makes: what a collection of ever longer texts would cost.</summary>
    public long MaxTextTotal { get; init; } = 100_000_000;
}
