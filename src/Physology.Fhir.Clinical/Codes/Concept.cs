namespace Physology.Fhir.Clinical.Codes;

/// <summary>A code of a code system with the words a reader sees. Equal when system and code are.</summary>
public sealed record Concept(string System, string Code, string Display)
{
    /// <inheritdoc/>
    public bool Equals(Concept? other) => other is not null && System == other.System && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, Code);

    /// <summary>The concept with this code in a list, or null.</summary>
    public static Concept? Find(IReadOnlyList<Concept> all, string? code) => all.FirstOrDefault(c => c.Code == code);
}
