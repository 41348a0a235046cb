using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>Text that may hold Markdown.</summary>
public sealed class Markdown : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Markdown() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Markdown(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "markdown";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsString(value);

    /// <inheritdoc/>
    public override Markdown DeepCopy() { var copy = new Markdown(); CopyTo(copy); return copy; }

    /// <summary>A markdown of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Markdown?(string? value) => value is null ? null : new Markdown(value);
}
