namespace Physology.Fhir.Kernel.Specification;

/// <summary>The kinds of definition that a <see cref="DefinitionStore"/> finds by canonical. The numbers are those of the pack.</summary>
internal enum DefinitionKind : byte
{
    None = 0,
    StructureDefinition = 1,
    ValueSet = 2,
    CodeSystem = 3,
    ConceptMap = 4,
    Questionnaire = 5,
}
