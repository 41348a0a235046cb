namespace Physology.Fhir.Kernel.Validation;

/// <summary>What a rule's builder looks at.</summary>
/// <param name="Element">The element whose rules are compiled.</param>
/// <param name="Definition">The definition it is part of.</param>
/// <param name="Schemas">Where other definitions are found.</param>
internal sealed record RuleSource(R4.ElementDefinition Element, R4.StructureDefinition Definition, Schemas Schemas)
{
    /// <summary>Elements that have been checked before on the same value; what they say need not be said again.</summary>
    public IReadOnlyList<R4.ElementDefinition> Said { get; init; } = [];
}
