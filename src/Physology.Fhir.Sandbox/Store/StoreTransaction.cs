using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Physology.Fhir.Sandbox.Store;

/// <summary>What one unit of work sees and stages: the store below, its own changes above.</summary>
public sealed class StoreTransaction(ResourceStore store, DateTimeOffset now) : IResourceReader
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<(string Type, string Id), StoredResource> _staged = [];
    private readonly List<StoredResource> _changes = [];

    public IReadOnlyList<StoredResource> Changes => _changes;

    public string NewId() => Guid.CreateVersion7(now).ToString("D");

    public StoredResource? Read(string type, string id) =>
        _staged.TryGetValue((type, id), out var staged) ? staged : store.Read(type, id);

    public StoredResource? Read(string type, string id, int version) =>
        _changes.Find(c => c.Type == type && c.Id == id && c.Version == version) ?? store.Read(type, id, version);

    public IReadOnlyList<StoredResource> All(string type)
    {
        var all = store.All(type).Where(r => !_staged.ContainsKey((r.Type, r.Id)));
        return [.. all, .. _staged.Values.Where(r => r.Type == type)];
    }

    /// <summary>Stages the next version of <paramref name="type"/>/<paramref name="id"/>; the resource is taken over, not copied.</summary>
    public StoredResource Put(string type, string id, JsonObject resource)
    {
        var version = (Read(type, id)?.Version ?? 0) + 1;
        var meta = resource["meta"] as JsonObject ?? [];
        meta["versionId"] = version.ToString(CultureInfo.InvariantCulture);
        meta["lastUpdated"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        foreach (var name in (string[])["resourceType", "id", "meta"])
        {
            resource.Remove(name);
        }

        // Readers of the chart expect the type, the id and the meta first.
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("resourceType", type);
            writer.WriteString("id", id);
            writer.WritePropertyName("meta");
            meta.WriteTo(writer);
            foreach (var (name, value) in resource)
            {
                writer.WritePropertyName(name);
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        var stored = new StoredResource(type, id, version, Truncated(now), buffer.WrittenSpan.ToArray());
        _staged[(type, id)] = stored;
        _changes.Add(stored);
        return stored;
    }

    private static DateTimeOffset Truncated(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
