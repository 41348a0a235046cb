namespace Physology.Fhir.R4;

/// <summary>A type that elements and choices name: <c>Quantity</c>, <c>string</c>, <c>Reference</c>.</summary>
public abstract class DataType : Element
{
    /// <inheritdoc/>
    public abstract override DataType DeepCopy();
}
