using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A code of a value set.</summary>
public sealed class Code : TextPrimitive
{
    internal static readonly Func<Code> New = static () => new Code();

    /// <summary>Without a value.</summary>
    public Code() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Code(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "code";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Code;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Code\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Code, isRepeated: true);

    /// <inheritdoc/>
    public override Code DeepCopy() { var copy = new Code(); CopyTo(copy); return copy; }

    /// <summary>A code of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Code?(string? value) => value is null ? null : new Code(value);
}
