using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A time of day.</summary>
public sealed class Time : TextPrimitive
{
    internal static readonly Func<Time> New = static () => new Time();

    /// <summary>Without a value.</summary>
    public Time() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Time(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "time";

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Time;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Time\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Time, isRepeated: false);

    /// <inheritdoc/>
    public override Time DeepCopy() { var copy = new Time(); CopyTo(copy); return copy; }

    /// <summary>A time of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Time?(string? value) => value is null ? null : new Time(value);
}
