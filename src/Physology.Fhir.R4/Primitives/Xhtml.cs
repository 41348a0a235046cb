using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>The XHTML of a narrative, as text.</summary>
public sealed class Xhtml : TextPrimitive
{
    internal static readonly Func<Xhtml> New = static () => new Xhtml();

    /// <summary>Without a value.</summary>
    public Xhtml() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Xhtml(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "xhtml";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Xhtml;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Xhtml, isRepeated: false);

    /// <inheritdoc/>
    public override Xhtml DeepCopy() { var copy = new Xhtml(); CopyTo(copy); return copy; }

    /// <summary>A xhtml of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Xhtml?(string? value) => value is null ? null : new Xhtml(value);
}
