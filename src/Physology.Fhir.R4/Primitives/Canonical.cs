using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A URI that names an artefact, with an optional version after a bar.</summary>
public sealed class Canonical : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Canonical() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Canonical(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "canonical";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsUri(value);

    private protected override bool IsRepeated => true;

    /// <inheritdoc/>
    public override Canonical DeepCopy() { var copy = new Canonical(); CopyTo(copy); return copy; }

    /// <summary>A canonical of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Canonical?(string? value) => value is null ? null : new Canonical(value);
}
