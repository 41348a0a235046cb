namespace Physology.Fhir.R4.Json;

/// <summary>How a text is read.</summary>
public sealed record JsonReadOptions
{
    /// <summary>By the letter, within the usual limits.</summary>
    public static JsonReadOptions Strict { get; } = new();

    /// <summary>Tolerant, within the usual limits.</summary>
    public static JsonReadOptions Tolerant { get; } = new() { Reading = JsonReading.Tolerant };

    /// <summary>What becomes of texts that are not quite FHIR's JSON.</summary>
    public JsonReading Reading { get; init; } = JsonReading.Strict;

    /// <summary>How much is read at most.</summary>
    public JsonLimits Limits { get; init; } = JsonLimits.Default;
}
