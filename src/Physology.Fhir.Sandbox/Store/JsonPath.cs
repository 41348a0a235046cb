using System.Text.Json;

namespace Physology.Fhir.Sandbox.Store;

/// <summary>Walks FHIR JSON by member names; lists are walked through, so a path gives every value it reaches.</summary>
public static class JsonPath
{
    public static IEnumerable<JsonElement> Select(this JsonElement element, string path)
    {
        IEnumerable<JsonElement> current = Flat(element);
        foreach (var name in path.Split('.'))
        {
            current = current.SelectMany(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var child) ? Flat(child) : []);
        }

        return current;
    }

    public static string? Text(this JsonElement element, string path)
    {
        foreach (var value in element.Select(path))
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    return value.GetString();
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    return value.GetRawText();
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> Flat(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
}
