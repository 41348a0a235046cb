using System.Text.Json;

namespace Physology.Fhir.Sandbox.Store;

/// <summary>
/// A file that holds every change, a line a unit of work: either the whole line is there after a crash or the
/// unit never happened. A torn last line is cut off when the store is opened again.
/// </summary>
public sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    public Journal(string folder)
    {
        Directory.CreateDirectory(folder);
        _file = new FileStream(Path.Combine(folder, "journal.ndjson"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    public IReadOnlyList<StoredResource> Replay()
    {
        _file.Position = 0;
        var content = new byte[_file.Length];
        _file.ReadExactly(content);
        var resources = new List<StoredResource>();
        var start = 0;
        for (var end = Array.IndexOf(content, (byte)'\n'); end >= 0; end = Array.IndexOf(content, (byte)'\n', start))
        {
            using var line = JsonDocument.Parse(content.AsMemory(start, end - start));
            resources.AddRange(line.RootElement.EnumerateArray().Select(Resource));
            start = end + 1;
        }

        _file.SetLength(start);
        _file.Position = start;
        return resources;
    }

    public void Append(IReadOnlyList<StoredResource> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        using var line = new MemoryStream();
        line.WriteByte((byte)'[');
        for (var i = 0; i < changes.Count; i++)
        {
            if (i > 0)
            {
                line.WriteByte((byte)',');
            }

            line.Write(changes[i].Json);
        }

        line.Write("]\n"u8);
        _file.Write(line.GetBuffer(), 0, (int)line.Length);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private static StoredResource Resource(JsonElement json)
    {
        var meta = json.GetProperty("meta");
        return new StoredResource(
            json.GetProperty("resourceType").GetString()!, // we wrote the line: type, id and meta are always there
            json.GetProperty("id").GetString()!,
            int.Parse(meta.GetProperty("versionId").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            meta.GetProperty("lastUpdated").GetDateTimeOffset(),
            JsonSerializer.SerializeToUtf8Bytes(json, JsonWriting));
    }

    private static readonly JsonSerializerOptions JsonWriting = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
