using System.Globalization;
using System.Text.Json;

namespace Physology.Fhir.Sandbox.Store;

/// <summary>One version of one resource, as it is sent: the JSON already carries its id and meta.</summary>
public sealed class StoredResource(string type, string id, int version, DateTimeOffset lastUpdated, byte[] json)
{
    private readonly Lazy<JsonElement> _root = new(() =>
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    });

    private SearchIndex? _index;

    public string Type { get; } = type;

    public string Id { get; } = id;

    public int Version { get; } = version;

    public DateTimeOffset LastUpdated { get; } = lastUpdated;

    public byte[] Json { get; } = json;

    public JsonElement Root => _root.Value;

    public string Reference => $"{Type}/{Id}";

    public string ETag => string.Create(CultureInfo.InvariantCulture, $"W/\"{Version}\"");

    /// <summary>What the search parameters see. Made when first searched, so that loading a large chart stays quick.</summary>
    public SearchIndex Index(string issuer) => _index ??= SearchIndex.Of(this, issuer);
}
