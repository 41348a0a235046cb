using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Snapshots of profiles that came without one.</summary>
internal static class Snapshots
{
    /// <exception cref="InvalidDefinitionException">No snapshot can be made of it.</exception>
    public static R4.StructureDefinition Complete(R4.StructureDefinition definition, DefinitionStore definitions)
    {
        _ = definitions;
        return definition;
    }
}
