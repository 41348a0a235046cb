namespace Physology.Fhir.R4.Json;

/// <summary>How much a reader takes from a stranger. Each limit has an issue code of its own, and a text beyond one has no value.</summary>
/// <param name="MaxBytes">Longest text, in bytes of UTF-8.</param>
/// <param name="MaxDepth">Deepest nesting of objects and arrays.</param>
/// <param name="MaxIssues">Most issues listed of one text; beyond it the reading goes on, the list does not.</param>
/// <param name="MaxElements">
/// Most objects, arrays and repeated values: two bytes of text can ask for an object of some hundred, so the length alone is no bound on memory.
/// </param>
public sealed record JsonLimits(int MaxBytes = 128 * 1024 * 1024, int MaxDepth = 128, int MaxIssues = 10_000, int MaxElements = 10_000_000)
{
    /// <summary>The limits used where none are given.</summary>
    public static JsonLimits Default { get; } = new();
}
