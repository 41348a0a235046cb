namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>The extensions that carry a score.</summary>
internal static class ScoreExtensions
{
    /// <summary>The value of the first score extension of an element, a boxed decimal, or null.</summary>
    public static object? Find(R4.Base element)
    {
        // Extension numbers: every Element has them at the same place, every DomainResource at another.
        if (element is not R4.Element || element.ModelType.FindMember("extension") is not { } member)
            return null;
        for (var i = 0; member.Get(element, i) is R4.Extension extension; i++)
            if (IsScore(extension.Url?.Value))
                return extension.Value switch
                {
                    R4.FhirDecimal { Value: { } value } => value,
                    R4.Integer { Value: { } value } => (decimal)value,
                    _ => null,
                };
        return null;
    }

    private static bool IsScore(string? url) => url is "http://hl7.org/fhir/StructureDefinition/itemWeight"
        or "http://hl7.org/fhir/StructureDefinition/ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"
        or "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemWeight";
}
