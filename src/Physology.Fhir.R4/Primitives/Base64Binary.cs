using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>Bytes as base64 text.</summary>
public sealed class Base64Binary : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Base64Binary() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Base64Binary(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "base64Binary";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsBase64(value);

    /// <inheritdoc/>
    public override Base64Binary DeepCopy() { var copy = new Base64Binary(); CopyTo(copy); return copy; }

    /// <summary>A base64Binary of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Base64Binary?(string? value) => value is null ? null : new Base64Binary(value);
}
