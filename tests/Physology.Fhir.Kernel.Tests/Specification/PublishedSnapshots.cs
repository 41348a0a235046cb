using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>The StructureDefinitions of a package that are published with both forms, and what our generator makes of their differentials.</summary>
internal static class PublishedSnapshots
{
    public static IEnumerable<(string Name, R4.StructureDefinition Published, SnapshotResult Made)> Of(string package)
    {
        // R4's definitions are made from R4's, the others' from what the packages have together.
        var isR4 = package == Hl7Packages.R4;
        var files = Hl7Packages.Files(package, "StructureDefinition").Select(f => (Name: Path.GetFileNameWithoutExtension(f)["StructureDefinition-".Length..], Definition: Read(f))).ToList();
        var generator = new SnapshotGenerator(isR4 ? DefinitionStore.Of(files.Select(f => f.Definition)) : DefinitionStore.R4);
        foreach (var (name, definition) in files)
        {
            if (definition is { Snapshot.Element.Count: > 0, Differential.Element.Count: > 0 })
            {
                var bare = (R4.StructureDefinition)definition.DeepCopy();
                bare.Snapshot = null;
                yield return (name, definition, generator.Generate(bare));
            }
        }
    }

    private static R4.StructureDefinition Read(string path) => (R4.StructureDefinition)FhirJson.Parse(File.ReadAllBytes(path)).Value!;
}
