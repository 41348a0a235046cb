using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A URL.</summary>
public sealed class FhirUrl : TextPrimitive
{
    internal static readonly Func<FhirUrl> New = static () => new FhirUrl();

    /// <summary>Without a value.</summary>
    public FhirUrl() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirUrl(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "url";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Uri;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Url\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Uri, isRepeated: false);

    /// <inheritdoc/>
    public override FhirUrl DeepCopy() { var copy = new FhirUrl(); CopyTo(copy); return copy; }

    /// <summary>A url of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirUrl?(string? value) => value is null ? null : new FhirUrl(value);
}
