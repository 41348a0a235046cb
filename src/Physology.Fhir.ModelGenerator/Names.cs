namespace Physology.Fhir.ModelGenerator;

/// <summary>FHIR names as C# names.</summary>
internal static class Names
{
    private static readonly Dictionary<string, string> Primitives = new(StringComparer.Ordinal)
    {
        ["base64Binary"] = "Base64Binary", ["boolean"] = "FhirBoolean", ["canonical"] = "Canonical", ["code"] = "Code",
        ["date"] = "Date", ["dateTime"] = "FhirDateTime", ["decimal"] = "FhirDecimal", ["id"] = "Id", ["instant"] = "Instant",
        ["integer"] = "Integer", ["markdown"] = "Markdown", ["oid"] = "Oid", ["positiveInt"] = "PositiveInt", ["string"] = "FhirString",
        ["time"] = "Time", ["unsignedInt"] = "UnsignedInt", ["uri"] = "FhirUri", ["url"] = "FhirUrl", ["uuid"] = "Uuid", ["xhtml"] = "Xhtml",
    };

    public static bool IsPrimitive(string fhirName) => Primitives.ContainsKey(fhirName);

    public static string Class(string fhirName) =>
        fhirName == "Reference" ? "ResourceReference" : Primitives.GetValueOrDefault(fhirName, fhirName);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>How many elements the hand-written bases have; Base/*.Model.cs of the model agree.</summary>
    public static int BaseMemberCount(string baseClass) => baseClass switch
    {
        "DataType" or "Element" => 2,
        "BackboneElement" => 3,
        "Resource" => 4,
        "DomainResource" => 8,
        _ => 0, // derived from a generated type: set once all types are known
    };
}
