using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A URI.</summary>
public sealed class FhirUri : TextPrimitive
{
    internal static readonly Func<FhirUri> New = static () => new FhirUri();

    /// <summary>Without a value.</summary>
    public FhirUri() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirUri(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "uri";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Uri;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Uri\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Uri, isRepeated: true);

    /// <inheritdoc/>
    public override FhirUri DeepCopy() { var copy = new FhirUri(); CopyTo(copy); return copy; }

    /// <summary>A uri of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirUri?(string? value) => value is null ? null : new FhirUri(value);
}
