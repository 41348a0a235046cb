using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>True or false.</summary>
public sealed class FhirBoolean : PrimitiveType
{
    internal static readonly Func<FhirBoolean> New = static () => new FhirBoolean();

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

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Boolean\":"u8;

    internal override void ReadValue(ref JsonInput input) => Value = input.Boolean();

    internal override void Write(ref JsonOutput output, scoped ReadOnlySpan<byte> name)
    {
        if (Value is { } value)
            output.Raw(name, value ? "true"u8 : "false"u8);
        WriteSibling(ref output, name);
    }

    internal override void WriteValue(ref JsonOutput output) => output.RawValue(Value == true ? "true"u8 : "false"u8);

    internal override bool HasSameMembers(Base other) => other is FhirBoolean that && Value == that.Value && base.HasSameMembers(other);

    internal override void CopyTo(Base other)
    {
        base.CopyTo(other);
        ((FhirBoolean)other).Value = Value;
    }
}
