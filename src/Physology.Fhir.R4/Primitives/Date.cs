using System.Diagnostics.CodeAnalysis;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>A year, a month or a day; the text keeps which.</summary>
public sealed class Date : TextPrimitive
{
    internal static readonly Func<Date> New = static () => new Date();

    /// <summary>Without a value.</summary>
    public Date() { }

    /// <summary>With this text, which is not checked here.</summary>
    public Date(string? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "date";

    /// <summary>This day, to the day.</summary>
    public static Date From(DateOnly day) => new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private protected override PrimitiveLexis Lexis => PrimitiveLexis.Date;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Date\":"u8;

    internal override void ReadValue(ref JsonInput input) => ReadText(ref input, PrimitiveLexis.Date, isRepeated: false);

    /// <inheritdoc/>
    public override Date DeepCopy() { var copy = new Date(); CopyTo(copy); return copy; }

    /// <summary>A date of this text; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Date?(string? value) => value is null ? null : new Date(value);
}
