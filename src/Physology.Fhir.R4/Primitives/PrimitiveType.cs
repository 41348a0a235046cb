using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A primitive: a value, or the reason there is none in an extension, or both.</summary>
public abstract partial class PrimitiveType : DataType
{
    /// <summary>Whether a value is present (an extension alone does not make one).</summary>
    public abstract bool HasValue { get; }

    /// <summary>The value as FHIR writes it, digits and precision kept; null where there is none.</summary>
    public abstract string? ValueText { get; }

    /// <inheritdoc/>
    public abstract override PrimitiveType DeepCopy();

    /// <inheritdoc/>
    public override string ToString() => ValueText ?? "";

    internal override bool HasSameValue(Base other) => ValueText == ((PrimitiveType)other).ValueText;

    /// <summary>Takes the value from the current token; records an issue where it cannot or where the syntax is broken.</summary>
    internal abstract void ReadValue(ref JsonInput input);

    internal abstract void WriteValue(System.Text.Json.Utf8JsonWriter writer);
}
