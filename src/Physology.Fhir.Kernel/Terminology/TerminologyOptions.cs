namespace Physology.Fhir.Kernel.Terminology;

/// <summary>What a <see cref="TerminologyService"/> may do.</summary>
public sealed class TerminologyOptions
{
    /// <summary>The most codes that a value set or a code system may have here; above it the answer is TX209.</summary>
    public int MaxCodes { get; init; } = 250_000;

    /// <summary>How deep value sets may take in one another.</summary>
    public int MaxImportDepth { get; init; } = 64;

    /// <summary>Whether a concept that only groups others counts as valid in a value set of which it is a member.</summary>
    public bool AllowAbstract { get; init; }
}
