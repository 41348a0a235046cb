using System.Globalization;
using System.Text.Json;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.Charts;

/// <summary>FHIR values in words, as a British chart writes them.</summary>
public static class FhirText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Name(JsonElement person)
    {
        var name = person.Select("name").OrderBy(n => n.Text("use") == "official" ? 0 : 1).FirstOrDefault();
        if (name.ValueKind != JsonValueKind.Object)
        {
            return "Name not recorded";
        }

        return name.Text("text") ?? string.Join(' ', name.Select("prefix").Concat(name.Select("given")).Concat(name.Select("family")).Select(p => p.GetString()));
    }

    /// <summary>In the precision that was recorded.</summary>
    public static string Date(string? date)
    {
        if (DateRange.Parse(date) is not { } range || date is null)
        {
            return date ?? "";
        }

        return date.Length switch
        {
            4 => date,
            7 => range.Start.ToString("MMM yyyy", British),
            10 => range.Start.ToString("d MMM yyyy", British),
            _ => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("d MMM yyyy, HH:mm", British),
        };
    }

    public static string? Concept(JsonElement element, string member)
    {
        var concept = element.Select(member).FirstOrDefault();
        return concept.ValueKind == JsonValueKind.Object ? ConceptOf(concept) : null;
    }

    public static string? ConceptOf(JsonElement concept) =>
        concept.Text("text") ?? concept.Text("coding.display") ?? concept.Text("coding.code") ?? concept.Text("display") ?? concept.Text("code");

    public static string CodeKey(StoredResource resource) =>
        string.Join(' ', resource.Root.Select("code.coding").Take(1).Select(c => $"{c.Text("system")}|{c.Text("code")}")) is { Length: > 0 } key
            ? key
            : resource.Root.Text("code.text") ?? "no code";

    // "score" says nothing that the name of the score has not said.
    private static string Quantity(JsonElement quantity) =>
        (quantity.Text("comparator") + quantity.Text("value") + (quantity.Text("code") == "{score}" ? "" : " " + (quantity.Text("unit") ?? quantity.Text("code")))).Trim();

    /// <summary>The value[x] of an Observation, a component or an answer.</summary>
    public static string Value(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return "";
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!member.Name.StartsWith("value", StringComparison.Ordinal) || member.Name.Length < 6 || !char.IsUpper(member.Name[5]))
            {
                continue;
            }

            return member.Name switch
            {
                "valueQuantity" => Quantity(member.Value),
                "valueCodeableConcept" or "valueCoding" => ConceptOf(member.Value) ?? "",
                "valueDate" or "valueDateTime" or "valueInstant" => Date(member.Value.GetString()),
                "valueReference" => member.Value.Text("display") ?? member.Value.Text("reference") ?? "",
                "valueBoolean" => member.Value.GetBoolean() ? "yes" : "no",
                "valueRange" => $"{member.Value.Text("low.value")}–{member.Value.Text("high.value")}",
                _ => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() ?? "" : member.Value.GetRawText(),
            };
        }

        return Concept(element, "dataAbsentReason") is { } absent ? "no value: " + absent : "";
    }
}
