using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>
/// The vital signs that R4 has a profile for: "if implementations support any of these vital signs concepts, they are required to conform to this
/// profile" (observation-vitalsigns.html), told by their LOINC codes.
/// </summary>
internal static class VitalSigns
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";

    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["85353-1"] = Core + "vitalspanel",
        ["9279-1"] = Core + "resprate",
        ["8867-4"] = Core + "heartrate",
        ["2708-6"] = Core + "oxygensat",
        ["8310-5"] = Core + "bodytemp",
        ["8302-2"] = Core + "bodyheight",
        ["9843-4"] = Core + "headcircum",
        ["29463-7"] = Core + "bodyweight",
        ["39156-5"] = Core + "bmi",
        ["85354-9"] = Core + "bp",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Run(Node node, R4.Observation observation, ValidationRun run)
    {
        foreach (var coding in observation.Code?.Coding ?? [])
        {
            if (coding is { System.Value: "http://loinc.org", Code.Value: { } code } && ByCode.TryGetValue(code, out var canonical)
                && run.Validator.FindProfile(canonical, node, run) is { } profile)
            {
                run.Profile(node, profile);
            }
        }
    }
}
