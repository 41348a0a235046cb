using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Physology.Fhir.Clinical.Guide;

namespace Physology.Fhir.Web.Features.Guide;

/// <summary>
/// What the guide holds, read once at the first question. Only the top of each definition is kept; the bytes stay in the assembly and
/// are sent from there.
/// </summary>
public sealed class GuideIndex
{
    private readonly Lazy<FrozenDictionary<string, IReadOnlyList<GuideEntry>>> _byType = new(Read);
    private readonly Lazy<string> _packageETag = new(() =>
    {
        using var package = EmbeddedGuide.OpenPackage();
        return ETagOf(SHA256.HashData(package));
    });

    /// <summary>Resource types that the guide has definitions of, in ordinal order.</summary>
    public IReadOnlyList<string> Types => [.. _byType.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Entity tag of the package.</summary>
    public string PackageETag => _packageETag.Value;

    /// <summary>The definitions of a type, by id; none for a type that the guide has nothing of.</summary>
    public IReadOnlyList<GuideEntry> Of(string type) => _byType.Value.GetValueOrDefault(type, []);

    /// <summary>The definition with this type and id, or null.</summary>
    public GuideEntry? Find(string type, string id) => Of(type).FirstOrDefault(e => e.Id == id);

    private static FrozenDictionary<string, IReadOnlyList<GuideEntry>> Read() => EmbeddedGuide.All()
        .Select(file => ReadTop(file.Name, file.Utf8))
        .GroupBy(e => e.ResourceType, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<GuideEntry>)[.. g.OrderBy(e => e.Id, StringComparer.Ordinal)], StringComparer.Ordinal);

    private static GuideEntry ReadTop(string fileName, byte[] utf8)
    {
        var top = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!; // a property name is never null
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                top[name] = reader.GetString()!; // nor is a string token
            }
            else
            {
                reader.Skip();
            }
        }

        return new GuideEntry(
            fileName, top["resourceType"], top["id"], top.GetValueOrDefault("url"), top.GetValueOrDefault("version"), top.GetValueOrDefault("name"),
            top.GetValueOrDefault("title"), top.GetValueOrDefault("status"), ETagOf(SHA256.HashData(utf8)));
    }

    private static string ETagOf(byte[] hash) => $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"";
}
