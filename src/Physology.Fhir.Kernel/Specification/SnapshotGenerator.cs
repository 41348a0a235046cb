using Physology.Fhir.Kernel.Specification.Snapshots;

namespace Physology.Fhir.Kernel.Specification;

/// <summary>
/// Makes the snapshot of a StructureDefinition from its differential and the definitions it is based on (FHIR R4, 5.1 Profiling): profiles,
/// profiles on profiles, extensions, logical models and types. Thread-safe.
/// </summary>
public sealed class SnapshotGenerator(DefinitionStore definitions)
{
    private readonly SnapshotSource _source = new(definitions);

    /// <summary>
    /// A copy of the definition with a snapshot made anew (one it has is not looked at), and what is wrong with the differential.
    /// Where the base is missing or circular there is no definition, only issues; a differential element that fits nothing is reported
    /// and left out, the rest is there.
    /// </summary>
    public SnapshotResult Generate(R4.StructureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return _source.Generate(definition);
    }
}
