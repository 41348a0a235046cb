using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>
/// The two forms in which a definition is packed. Full: all of it but the narrative. Lean: the snapshot with what checks read, and
/// nothing that is only for people to read; it is a third of the JSON, so that the first validation of a process starts sooner.
/// </summary>
internal static class PackJson
{
    private const string ExtensionBase = "http://hl7.org/fhir/StructureDefinition/";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly FrozenSet<string> Narrative = FrozenSet.Create(StringComparer.Ordinal, "text");

    private static readonly FrozenSet<string> NotForChecks = FrozenSet.Create(StringComparer.Ordinal,
        "text", "meta", "title", "identifier", "experimental", "publisher", "contact", "description", "useContext", "jurisdiction", "purpose",
        "copyright", "keyword", "mapping", "differential");

    private static readonly FrozenSet<string> NotForChecksOfElement = FrozenSet.Create(StringComparer.Ordinal,
        "label", "code", "short", "definition", "comment", "requirements", "alias", "example", "meaningWhenMissing", "orderMeaning",
        "isModifierReason", "isSummary", "mapping",
        "_label", "_short", "_definition", "_comment", "_requirements", "_alias", "_meaningWhenMissing", "_orderMeaning", "_isModifierReason");

    private static readonly FrozenSet<string> ForReadersOnly = FrozenSet.Create(StringComparer.Ordinal,
        ExtensionBase + "structuredefinition-explicit-type-name", ExtensionBase + "structuredefinition-standards-status",
        ExtensionBase + "structuredefinition-normative-version", ExtensionBase + "structuredefinition-display-hint",
        ExtensionBase + "structuredefinition-fmm", ExtensionBase + "structuredefinition-wg", ExtensionBase + "structuredefinition-category",
        ExtensionBase + "structuredefinition-security-category", ExtensionBase + "structuredefinition-ancestor",
        ExtensionBase + "structuredefinition-hierarchy", ExtensionBase + "structuredefinition-fmm-no-warnings",
        ExtensionBase + "elementdefinition-bindingName", ExtensionBase + "elementdefinition-isCommonBinding",
        ExtensionBase + "elementdefinition-translatable");

    public static byte[] Full(JsonElement root) => Write(writer => Copy(writer, root, Narrative, static (_, _, _) => false));

    public static byte[] Lean(JsonElement root) => Write(writer => Copy(writer, root, NotForChecks, static (parent, name, value) => (parent, name) switch
    {
        ("constraint", "xpath") or ("binding", "description" or "_description") => true,
        (_, "extension") => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => ForReadersOnly.Contains(Definitions.Text(e, "url") ?? "")),
        ("element", _) => NotForChecksOfElement.Contains(name),
        _ => false,
    }));

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
            write(writer);
        return buffer.ToArray();
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement root, FrozenSet<string> leftOut, Func<string, string, JsonElement, bool> isLeftOut)
    {
        writer.WriteStartObject();
        foreach (var member in root.EnumerateObject())
            if (!leftOut.Contains(member.Name) && !isLeftOut("", member.Name, member.Value))
            {
                writer.WritePropertyName(member.Name);
                CopyValue(writer, member.Name, member.Value, isLeftOut);
            }
        writer.WriteEndObject();
    }

    // `parent` is the member that holds the value: an item of a list has the list's name.
    private static void CopyValue(Utf8JsonWriter writer, string parent, JsonElement value, Func<string, string, JsonElement, bool> isLeftOut)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                    if (!isLeftOut(parent, member.Name, member.Value))
                    {
                        writer.WritePropertyName(member.Name);
                        CopyValue(writer, member.Name, member.Value, isLeftOut);
                    }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    CopyValue(writer, parent, item, isLeftOut);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
