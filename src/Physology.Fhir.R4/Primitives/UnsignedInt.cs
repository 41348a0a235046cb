using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A whole number from 0.</summary>
public sealed class UnsignedInt : NumberPrimitive
{
    internal static readonly Func<UnsignedInt> New = static () => new UnsignedInt();

    /// <summary>Without a value.</summary>
    public UnsignedInt() { }

    /// <summary>With this value, whose range is not checked here.</summary>
    public UnsignedInt(int? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "unsignedInt";

    private protected override int Lowest => 0;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "UnsignedInt\":"u8;

    /// <inheritdoc/>
    public override UnsignedInt DeepCopy() { var copy = new UnsignedInt(); CopyTo(copy); return copy; }

    /// <summary>A unsignedInt of this value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator UnsignedInt?(int? value) => value is null ? null : new UnsignedInt(value);

    /// <summary>A unsignedInt of this value.</summary>
    public static implicit operator UnsignedInt(int value) => new(value);
}
