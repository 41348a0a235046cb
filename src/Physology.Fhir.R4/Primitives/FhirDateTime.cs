using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A year, a month, a day or a moment with its offset; the text keeps which.</summary>
public sealed class FhirDateTime : TextPrimitive
{
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

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsDateTime(value);

    /// <inheritdoc/>
    public override FhirDateTime DeepCopy() { var copy = new FhirDateTime(); CopyTo(copy); return copy; }

    /// <summary>A dateTime of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator FhirDateTime?(string? value) => value is null ? null : new FhirDateTime(value);
}
