namespace Physology.Fhir.Kernel.Validation;

/// <summary>What R4 itself says about a resource or a data type.</summary>
internal sealed class TypeSchema(string name, ElementCheck root, R4.StructureDefinition definition)
{
    public string Name { get; } = name;

    public ElementCheck Root { get; } = root;

    public R4.StructureDefinition Definition { get; } = definition;
}
