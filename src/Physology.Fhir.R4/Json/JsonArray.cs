namespace Physology.Fhir.R4.Json;

/// <summary>Where a reading stands in an array; the default value is one that has no items.</summary>
internal struct JsonArray
{
    /// <summary>Items given so far.</summary>
    public int Count;

    public bool IsOpen;

    /// <summary>A single value where an array belongs: it is its only item.</summary>
    public bool IsLone;
}
