using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Unicode text.</summary>
public sealed class FhirString : TextPrimitive
{
    internal static readonly Func<FhirString> New = static () => new FhirString();

    /// <summary>Without a value.</summary>
    public FhirString() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirString(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "string";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.String;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "String\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.String, isRepeated: false);

    /// <inheritdoc/>
    public override FhirString DeepCopy() { var copy = new FhirString(); CopyTo(copy); return copy; }

    /// <summary>A string of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirString?(string? value) => value is null ? null : new FhirString(value);
}
