using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Bytes as base64 text.</summary>
public sealed class Base64Binary : TextPrimitive
{
    internal static readonly Func<Base64Binary> New = static () => new Base64Binary();

    /// <summary>Without a value.</summary>
    public Base64Binary() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Base64Binary(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "base64Binary";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Base64;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Base64Binary\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Base64, isRepeated: false);

    /// <inheritdoc/>
    public override Base64Binary DeepCopy() { var copy = new Base64Binary(); CopyTo(copy); return copy; }

    /// <summary>A base64Binary of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Base64Binary?(string? value) => value is null ? null : new Base64Binary(value);
}
