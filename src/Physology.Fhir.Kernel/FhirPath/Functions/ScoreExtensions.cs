namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>The extensions that carry a score.</summary>
internal static class ScoreExtensions
{
    private static readonly R4.Model.ModelMember Extensions = R4.Model.R4Model.Find("Element")!.FindMember("extension")!; // R4 has both

    /// <summary>The value of the first score extension of an element, a decimal of FHIR or System, or null.</summary>
    public static object? Find(R4.Base element)
    {
        if (element is not R4.Element)
            return null;
        for (var i = 0; Extensions.Get(element, i) is R4.Extension extension; i++)
            if (IsScore(extension.Url?.Value))
                return extension.Value switch
                {
                    R4.FhirDecimal { Value: not null } => extension.Value,
                    R4.Integer { Value: { } value } => (decimal)value,
                    _ => null,
                };
        return null;
    }

    internal static bool IsScore(string? url) => url is "http://hl7.org/fhir/StructureDefinition/itemWeight"
        or "http://hl7.org/fhir/StructureDefinition/ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue"
        or "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"
        or "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemWeight";
}
