namespace Physology.Fhir.Kernel.Specification;

/// <summary>What a definition is found by.</summary>
internal readonly record struct DefinitionHeader(DefinitionKind Kind, string? Url, string? Version)
{
    public static DefinitionHeader Of(R4.Resource resource) => resource switch
    {
        R4.StructureDefinition d => new(DefinitionKind.StructureDefinition, d.Url?.Value, d.Version?.Value),
        R4.ValueSet d => new(DefinitionKind.ValueSet, d.Url?.Value, d.Version?.Value),
        R4.CodeSystem d => new(DefinitionKind.CodeSystem, d.Url?.Value, d.Version?.Value),
        R4.ConceptMap d => new(DefinitionKind.ConceptMap, d.Url?.Value, d.Version?.Value),
        R4.Questionnaire d => new(DefinitionKind.Questionnaire, d.Url?.Value, d.Version?.Value),
        _ => default,
    };

    public static DefinitionKind KindOf<T>() where T : R4.Resource =>
        typeof(T) == typeof(R4.StructureDefinition) ? DefinitionKind.StructureDefinition
        : typeof(T) == typeof(R4.ValueSet) ? DefinitionKind.ValueSet
        : typeof(T) == typeof(R4.CodeSystem) ? DefinitionKind.CodeSystem
        : typeof(T) == typeof(R4.ConceptMap) ? DefinitionKind.ConceptMap
        : typeof(T) == typeof(R4.Questionnaire) ? DefinitionKind.Questionnaire
        : DefinitionKind.None;
}
