namespace Physology.Fhir.ModelGenerator;

/// <summary>Generates the R4 model from HL7's definitions: file name to content, nothing written.</summary>
public static class ModelGeneration
{
    /// <summary>All files of Generated/ for the definitions in <paramref name="definitionsFolder"/>.</summary>
    /// <exception cref="InvalidDataException">The folder holds no StructureDefinition of an R4 type.</exception>
    public static IReadOnlyDictionary<string, string> Run(string definitionsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(definitionsFolder);
        var types = Definitions.Load(definitionsFolder);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["FhirTypes.g.cs"] = TableEmitter.Factory(types),
            ["ModelTypes.Metadata.g.cs"] = MetadataEmitter.Table(types),
        };
        foreach (var type in types)
        {
            files.Add(type.ClassName + ".g.cs", TypeEmitter.Emit(type));
            files.Add(type.ClassName + ".Metadata.g.cs", MetadataEmitter.Emit(type));
        }
        return files;
    }
}
