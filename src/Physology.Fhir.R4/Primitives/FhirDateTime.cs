using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A year, a month, a day or a moment with its offset; the text keeps which.</summary>
public sealed class FhirDateTime : TextPrimitive
{
    internal static readonly Func<FhirDateTime> New = static () => new FhirDateTime();

    /// <summary>Without a value.</summary>
    public FhirDateTime() { }

    /// <summary>With this text, which is not checked here.</summary>
    public FhirDateTime(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "dateTime";

    /// <summary>This moment, to the millisecond, with its offset.</summary>
    public static FhirDateTime From(DateTimeOffset moment) => new(PrimitiveSyntax.Text(moment));

    /// <summary>The moment, only where the text has a time of day and an offset.</summary>
    public bool TryGetMoment(out DateTimeOffset moment) => PrimitiveSyntax.TryMoment(Value, out moment);

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.DateTime;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "DateTime\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.DateTime, isRepeated: false);

    /// <inheritdoc/>
    public override FhirDateTime DeepCopy() { var copy = new FhirDateTime(); CopyTo(copy); return copy; }

    /// <summary>A dateTime of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirDateTime?(string? value) => value is null ? null : new FhirDateTime(value);
}
