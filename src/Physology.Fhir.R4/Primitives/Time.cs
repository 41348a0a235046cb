using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A time of day.</summary>
public sealed class Time : TextPrimitive
{
    /// <summary>Without a value.</summary>
    public Time() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Time(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "time";

    private protected override bool IsValid(string value) => PrimitiveSyntax.IsTime(value);

    /// <inheritdoc/>
    public override Time DeepCopy() { var copy = new Time(); CopyTo(copy); return copy; }

    /// <summary>A time of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Time?(string? value) => value is null ? null : new Time(value);
}
