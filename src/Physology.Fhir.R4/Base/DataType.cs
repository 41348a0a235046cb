namespace Physology.Fhir.R4;

/// <summary>A type that elements and choices name: <c>Quantity</c>, <c>string</c>, <c>Reference</c>.</summary>
public abstract class DataType : Element
{
    /// <inheritdoc/>
    public abstract override DataType DeepCopy();

    /// <summary>The end of a choice's member name with its quote and colon: <c>Quantity":</c>. Empty where no choice may have the type.</summary>
    internal virtual ReadOnlySpan<byte> ChoiceSuffix => default;
}
