namespace Physology.Fhir.R4.Json;

/// <summary>How much a reader takes from a stranger.</summary>
/// <param name="MaxBytes">Longest text, in bytes of UTF-8.</param>
/// <param name="MaxDepth">Deepest nesting of objects and arrays.</param>
/// <param name="MaxIssues">Most issues listed of one text.</param>
public sealed record JsonLimits(int MaxBytes = 128 * 1024 * 1024, int MaxDepth = 128, int MaxIssues = 10_000)
{
    /// <summary>The limits used where none are given.</summary>
    public static JsonLimits Default { get; } = new();
}
