using System.Diagnostics.CodeAnalysis;

namespace Physology.Fhir.R4;

/// <summary>A whole number of 32 bits.</summary>
public sealed class Integer : NumberPrimitive
{
    internal static readonly Func<Integer> New = static () => new Integer();

    /// <summary>Without a value.</summary>
    public Integer() { }

    /// <summary>With this value, whose range is not checked here.</summary>
    public Integer(int? value) => Value = value;

    /// <inheritdoc/>
    public override string TypeName => "integer";

    private protected override int Lowest => int.MinValue;

    internal override ReadOnlySpan<byte> ChoiceSuffix => "Integer\":"u8;

    /// <inheritdoc/>
    public override Integer DeepCopy() { var copy = new Integer(); CopyTo(copy); return copy; }

    /// <summary>A integer of this value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Integer?(int? value) => value is null ? null : new Integer(value);

    /// <summary>A integer of this value.</summary>
    public static implicit operator Integer(int value) => new(value);
}
