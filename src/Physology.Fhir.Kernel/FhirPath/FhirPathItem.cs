namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>One item of a collection: an element of a resource, or a value of FHIRPath's own System types.</summary>
public readonly struct FhirPathItem
{
    private readonly object? _value;

    internal FhirPathItem(object value) => _value = value;

    /// <summary>An element as an item.</summary>
    public static FhirPathItem Of(R4.Base element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new FhirPathItem(element);
    }

    /// <summary>The element, or null where the item is a System value.</summary>
    public R4.Base? Element => _value as R4.Base;

    internal object Raw => _value ?? throw new InvalidOperationException("An item without a value.");
}
