using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A URI.</summary>
public sealed class FhirUri : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public FhirUri() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirUri(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "uri";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsUri(value);

    private protected override bool IsRepeated => true;

    /// <inheritdoc/>
    public override FhirUri DeepCopy() { var copy = new FhirUri(); CopyTo(copy); return copy; }

    /// <summary>A uri of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirUri?(string? value) => value is null ? null : new FhirUri(value);
}
