namespace Physology.Fhir.Kernel.Validation;

/// <summary>What a profile says beyond the type it constrains.</summary>
internal sealed class ProfileSchema(R4.StructureDefinition definition, ElementCheck root)
{
    public R4.StructureDefinition Definition { get; } = definition;

    public string Url { get; } = definition.Url?.Value ?? "";

    /// <summary>The type it is for.</summary>
    public string Type { get; } = definition.Type?.Value ?? "";

    public ElementCheck Root { get; } = root;
}
