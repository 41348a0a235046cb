using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>
/// Searchset Bundles, page by page. A search of more than one page is kept for ten minutes as it was found, so that
/// later pages neither repeat nor skip what is filed meanwhile. Resources are written as they are stored.
/// </summary>
public sealed class SearchPages(TimeProvider time)
{
    private const int MaximumKept = 500;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public byte[] First(string issuer, SearchRequest request, IReadOnlyList<StoredResource> found)
    {
        string? page = null;
        if (request.Count > 0 && found.Count > request.Count)
        {
            Prune();
            page = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
            _kept[page] = new(request, found, time.GetUtcNow() + KeptFor);
        }

        return Write(issuer, request, found, page, 0);
    }

    public byte[] Next(string issuer, string type, string page, int offset, Func<StoredResource, bool> mayRead)
    {
        if (!_kept.TryGetValue(page, out var kept) || kept.Until < time.GetUtcNow() || kept.Request.Type != type || offset < 0)
        {
            throw new FhirProblem(410, "expired", "This page is kept for ten minutes after the search. Search again.");
        }

        if (!kept.Found.All(mayRead))
        {
            throw new FhirProblem(403, "forbidden", "This page was found with another token.") { BearerError = "insufficient_scope" };
        }

        return Write(issuer, kept.Request, kept.Found, page, offset);
    }

    private static byte[] Write(string issuer, SearchRequest request, IReadOnlyList<StoredResource> found, string? page, int offset)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("resourceType", "Bundle");
        writer.WriteString("type", "searchset");
        writer.WriteNumber("total", found.Count);
        writer.WriteStartArray("link");
        string PageUrl(int at) => string.Create(CultureInfo.InvariantCulture, $"{issuer}/{request.Type}?_page={page}&_offset={at}");
        Link(writer, "self", offset == 0 ? $"{issuer}/{request.Self}" : PageUrl(offset));
        if (page is not null && offset > 0)
        {
            Link(writer, "previous", PageUrl(Math.Max(0, offset - request.Count)));
        }

        if (page is not null && offset + request.Count < found.Count)
        {
            Link(writer, "next", PageUrl(offset + request.Count));
        }

        writer.WriteEndArray();
        var shown = found.Skip(offset).Take(request.Count).ToList();
        if (shown.Count > 0)
        {
            writer.WriteStartArray("entry");
            foreach (var resource in shown)
            {
                writer.WriteStartObject();
                writer.WriteString("fullUrl", $"{issuer}/{resource.Reference}");
                writer.WritePropertyName("resource");
                writer.WriteRawValue(resource.Json, skipInputValidation: true);
                writer.WriteStartObject("search");
                writer.WriteString("mode", "match");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Link(Utf8JsonWriter writer, string relation, string url)
    {
        writer.WriteStartObject();
        writer.WriteString("relation", relation);
        writer.WriteString("url", url);
        writer.WriteEndObject();
    }

    private void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var (page, kept) in _kept.OrderBy(k => k.Value.Until))
        {
            if (kept.Until < now || _kept.Count >= MaximumKept)
            {
                _kept.TryRemove(page, out _);
            }
        }
    }

    private sealed record Kept(SearchRequest Request, IReadOnlyList<StoredResource> Found, DateTimeOffset Until);
}
