namespace Physology.Fhir.Kernel.FhirPath.Types;

/// <summary>What is known of a collection before it is evaluated.</summary>
/// <param name="Types">The types an item may have; null: any.</param>
/// <param name="IsSingle">Whether there is no more than one item.</param>
/// <param name="IsUnordered">Whether the order of the items says nothing, as after children().</param>
internal readonly record struct StaticType(TypeSpec[]? Types, bool IsSingle, bool IsUnordered = false)
{
    public static StaticType Unknown { get; } = new(null, false);

    public static StaticType UnknownSingle { get; } = new(null, true);

    public static StaticType Empty { get; } = new([], true);

    public static StaticType One(TypeSpec type) => new([type], true);

    public static StaticType Many(TypeSpec type) => new([type], false);

    public StaticType AsSingle() => this with { IsSingle = true };

    public StaticType AsMany() => this with { IsSingle = false };

    /// <summary>Of either of two collections together.</summary>
    public StaticType Or(StaticType other) => new(
        Types is null || other.Types is null ? null : [.. Types.Union(other.Types)],
        false,
        IsUnordered || other.IsUnordered);
}
