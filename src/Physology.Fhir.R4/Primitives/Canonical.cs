using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A URI that names an artefact, with an optional version after a bar.</summary>
public sealed class Canonical : TextPrimitive
{
    internal static readonly Func<Canonical> New = static () => new Canonical();

    /// <summary>Without a value.</summary>
    public Canonical() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Canonical(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "canonical";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Uri;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Canonical\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Uri, isRepeated: true);

    /// <inheritdoc/>
    public override Canonical DeepCopy() { var copy = new Canonical(); CopyTo(copy); return copy; }

    /// <summary>A canonical of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Canonical?(string? value) => value is null ? null : new Canonical(value);
}
