using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>An OID as a URI.</summary>
public sealed class Oid : TextPrimitive
{
    internal static readonly Func<Oid> New = static () => new Oid();

    /// <summary>Without a value.</summary>
    public Oid() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Oid(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "oid";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Oid;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Oid\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Oid, isRepeated: false);

    /// <inheritdoc/>
    public override Oid DeepCopy() { var copy = new Oid(); CopyTo(copy); return copy; }

    /// <summary>A oid of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Oid?(string? value) => value is null ? null : new Oid(value);
}
