using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A logical id: letters, digits, hyphen and point, at most 64.</summary>
public sealed class Id : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Id() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Id(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "id";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsId(value);

    /// <inheritdoc/>
    public override Id DeepCopy() { var copy = new Id(); CopyTo(copy); return copy; }

    /// <summary>A id of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Id?(string? value) => value is null ? null : new Id(value);
}
