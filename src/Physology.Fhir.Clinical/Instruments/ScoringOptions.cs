namespace Physology.Fhir.Clinical.Instruments;

/// <summary>How a response is scored where that is not by the rule of the version it answers.</summary>
public sealed record ScoringOptions
{
    /// <summary>Value of <see cref="As"/> for the newest version.</summary>
    public const string Current = "current";

    /// <summary>By the rule of the version that was answered.</summary>
    public static ScoringOptions Default { get; } = new();

    /// <summary>
    /// The version whose rule is to score, or <see cref="Current"/>; null takes the rule of the version that was answered. A version of another
    /// meaning is turned down: its rule would make a number that says nothing.
    /// </summary>
    public string? As { get; init; }

    /// <summary>The instruments there are.</summary>
    public InstrumentCatalog Instruments { get; init; } = InstrumentCatalog.Shipped;
}
