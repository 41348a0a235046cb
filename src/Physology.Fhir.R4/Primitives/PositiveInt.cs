using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A whole number from 1.</summary>
public sealed class PositiveInt : NumberPrimitive
{
    internal static readonly Func<PositiveInt> New = static () => new PositiveInt();

    /// <summary>Without a value.</summary>
    public PositiveInt() { }

    /// <summary>With this value, whose range is not checked here.</summary>
    public PositiveInt(int? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "positiveInt";

    private protected override int Lowest => 1;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "PositiveInt\":"u8;

    /// <inheritdoc/>
    public override PositiveInt DeepCopy() { var copy = new PositiveInt(); CopyTo(copy); return copy; }

    /// <summary>A positiveInt of this value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PositiveInt?(int? value) => value is null ? null : new PositiveInt(value);

    /// <summary>A positiveInt of this value.</summary>
    public static implicit operator PositiveInt(int value) => new(value);
}
