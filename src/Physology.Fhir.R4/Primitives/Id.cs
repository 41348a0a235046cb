using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A logical id: letters, digits, hyphen and point, at most 64.</summary>
public sealed class Id : TextPrimitive
{
    internal static readonly Func<Id> New = static () => new Id();

    /// <summary>Without a value.</summary>
    public Id() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Id(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "id";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Id;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Id\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Id, isRepeated: false);

    /// <inheritdoc/>
    public override Id DeepCopy() { var copy = new Id(); CopyTo(copy); return copy; }

    /// <summary>A id of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Id?(string? value) => value is null ? null : new Id(value);
}
