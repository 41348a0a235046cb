using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>Unicode text.</summary>
public sealed class FhirString : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public FhirString() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirString(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "string";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsString(value);

    /// <inheritdoc/>
    public override FhirString DeepCopy() { var copy = new FhirString(); CopyTo(copy); return copy; }

    /// <summary>A string of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirString?(string? value) => value is null ? null : new FhirString(value);
}
