using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>True or false.</summary>
public sealed class FhirBoolean : PrimitiveType
{
    /// <summary>Without a value.</summary>
    public FhirBoolean() { }

    /// <summary>With this value.</summary>
    public FhirBoolean(bool? value) => Value = value;

    /// <summary>The value, or null where there is none.</summary>
    public bool? Value { get; set; }

    /// <inheritdoc/>
    public override string TypeName => "boolean";

    /// <inheritdoc/>
    public override bool HasValue => Value is not null;

    /// <inheritdoc/>
    public override string? ValueText => Value switch { true => "true", false => "false", null => null };

    /// <inheritdoc/>
    public override FhirBoolean DeepCopy() { var copy = new FhirBoolean(); CopyTo(copy); return copy; }

    /// <summary>A boolean of this value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirBoolean?(bool? value) => value is null ? null : new FhirBoolean(value);

    /// <summary>A boolean of this value.</summary>
    public static implicit operator FhirBoolean(bool value) => new(value);

    internal override void ReadValue(ref JsonInput input)
    {
        if (input.Reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            Value = input.Reader.TokenType == JsonTokenType.True;
        else
            input.WrongType("true or false");
    }

    internal override void WriteValue(Utf8JsonWriter writer) => writer.WriteBooleanValue(Value == true);

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((FhirBoolean)other).Value = Value;
    }
}
