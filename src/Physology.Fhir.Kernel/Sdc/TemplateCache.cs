using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>The JSON of contained templates, kept as long as the template lives. One that was changed since is written anew. Safe for threads.</summary>
internal static class TemplateCache
{
    private static readonly ConditionalWeakTable<R4.Resource, Entry> Entries = [];

    /// <summary>The template as JSON; shared: only to be read.</summary>
    public static JsonObject Get(R4.Resource template)
    {
        if (Entries.TryGetValue(template, out var entry) && entry.Copy.IsExactly(template))
        {
            return entry.Json;
        }

        var copy = template.DeepCopy();
        var json = (JsonObject)JsonNode.Parse(FhirJson.Write(copy), documentOptions: new() { MaxDepth = 1000 })!;
        ReadAll(json);
        Entries.AddOrUpdate(template, new Entry(copy, json));
        return json;
    }

    // Nodes are made when they are first asked for; once all are, reading changes nothing and threads may share them.
    private static void ReadAll(JsonNode? node)
    {
        if (node is JsonObject complex)
        {
            foreach (var (_, value) in complex)
            {
                ReadAll(value);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var value in array)
            {
                ReadAll(value);
            }
        }
    }

    private sealed record Entry(R4.Base Copy, JsonObject Json);
}
