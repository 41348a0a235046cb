using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Text that may hold Markdown.</summary>
public sealed class Markdown : TextPrimitive
{
    internal static readonly Func<Markdown> New = static () => new Markdown();

    /// <summary>Without a value.</summary>
    public Markdown() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Markdown(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "markdown";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.String;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Markdown\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.String, isRepeated: false);

    /// <inheritdoc/>
    public override Markdown DeepCopy() { var copy = new Markdown(); CopyTo(copy); return copy; }

    /// <summary>A markdown of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Markdown?(string? value) => value is null ? null : new Markdown(value);
}
