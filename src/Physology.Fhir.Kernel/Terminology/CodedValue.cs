namespace Physology.Fhir.Kernel.Terminology;

/// <summary>A code to be looked at, as a Coding, a Quantity or a <c>code</c> carries it.</summary>
/// <param name="System">The code system, or null where only the value set tells it, as for an element of type <c>code</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="Version">The version of the code system that the sender named, or null.</param>
/// <param name="Display">The words that the sender wrote beside the code, or null: they are compared, never passed on.</param>
public readonly record struct CodedValue(string? System, string? Code, string? Version = null, string? Display = null)
{
    /// <summary>What a Coding holds.</summary>
    public static CodedValue Of(R4.Coding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        return new(coding.System?.Value, coding.Code?.Value, coding.Version?.Value, coding.Display?.Value);
    }

    /// <summary>The unit of a Quantity. Its <c>unit</c> is free wording and no display.</summary>
    public static CodedValue Of(R4.Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new(quantity.System?.Value, quantity.Code?.Value);
    }
}
