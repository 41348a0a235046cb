using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A UUID as a URI.</summary>
public sealed class Uuid : TextPrimitive
{
    internal static readonly Func<Uuid> New = static () => new Uuid();

    /// <summary>Without a value.</summary>
    public Uuid() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Uuid(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "uuid";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Uuid;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Uuid\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Uuid, isRepeated: false);

    /// <inheritdoc/>
    public override Uuid DeepCopy() { var copy = new Uuid(); CopyTo(copy); return copy; }

    /// <summary>A uuid of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Uuid?(string? value) => value is null ? null : new Uuid(value);
}
