using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A URL.</summary>
public sealed class FhirUrl : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public FhirUrl() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirUrl(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "url";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsUri(value);

    /// <inheritdoc/>
    public override FhirUrl DeepCopy() { var copy = new FhirUrl(); CopyTo(copy); return copy; }

    /// <summary>A url of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirUrl?(string? value) => value is null ? null : new FhirUrl(value);
}
