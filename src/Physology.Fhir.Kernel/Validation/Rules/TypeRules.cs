namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>What R4's text says about data types beyond what their definitions state.</summary>
internal static class TypeRules
{
    private static readonly PrimitiveCheck Primitive = new();

    public static Check[] For(R4.StructureDefinition definition) => definition.Type?.Value switch
    {
        "Extension" => [new ExtensionCheck()],
        "Reference" => [new ReferenceCheck()],
        "Narrative" => [new NarrativeCheck()],
        "Attachment" => [new AttachmentCheck()],
        "Coding" => [new CodingCheck()],
        "Identifier" => [new IdentifierCheck()],
        "Quantity" or "Age" or "Count" or "Distance" or "Duration" => [new UnitCheck()],
        "xhtml" => [],
        "canonical" => [Primitive, new CanonicalFragmentCheck()],
        _ when definition.Kind?.Value == "primitive-type" => [Primitive],
        _ => [],
    };
}
