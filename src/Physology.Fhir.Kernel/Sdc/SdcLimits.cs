namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What one operation may use; more is an issue, and the rest is done without.</summary>
public sealed record SdcLimits
{
    /// <summary>What a form of a few hundred questions never comes near.</summary>
    public static SdcLimits Default { get; } = new();

    /// <summary>Queries; the same one asked twice is one.</summary>
    public int MaxQueries { get; init; } = 50;

    /// <summary>Entries that are read of one query's answer.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>Characters of one query.</summary>
    public int MaxQueryLength { get; init; } = 4_000;

    /// <summary>Items of the response, repetitions among them.</summary>
    public int MaxItems { get; init; } = 50_000;
}
