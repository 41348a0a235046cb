using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>An OID as a URI.</summary>
public sealed class Oid : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Oid() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Oid(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "oid";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsOid(value);

    /// <inheritdoc/>
    public override Oid DeepCopy() { var copy = new Oid(); CopyTo(copy); return copy; }

    /// <summary>A oid of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Oid?(string? value) => value is null ? null : new Oid(value);
}
