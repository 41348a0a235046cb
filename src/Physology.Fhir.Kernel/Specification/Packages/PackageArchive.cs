using System.Formats.Tar;
using System.IO.Compression;

namespace Physology.Fhir.Kernel.Specification.Packages;

/// <summary>A package as npm packs it: a gzipped tar whose files lie in <c>package/</c>. Nothing is written to disk.</summary>
internal static class PackageArchive
{
    private const string Root = "package/";

    /// <exception cref="InvalidDefinitionException">The file is no gzipped tar, is cut short, or holds more than the limits allow.</exception>
    public static void Read(string path, PackageContent content)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            using var tar = new TarReader(unzipped);
            while (tar.GetNextEntry() is { } entry)
            {
                ReadEntry(entry, content);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or UnauthorizedAccessException)
        {
            throw new InvalidDefinitionException($"{path} is no FHIR package (a gzipped tar) that can be read: {e.Message}");
        }
    }

    private static void ReadEntry(TarEntry entry, PackageContent content)
    {
        var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        // Folders below package/ (xml, other, openapi, example) are not definitions.
        var isInRoot = name.StartsWith(Root, StringComparison.Ordinal) && name.IndexOf('/', Root.Length) < 0;
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !content.Admit(name, entry.Length)
            || !isInRoot || !PackageContent.IsOfInterest(name[Root.Length..]) || entry.DataStream is not { } data)
        {
            return;
        }

        var json = new byte[entry.Length];
        data.ReadExactly(json);
        content.Add(name, json);
    }
}
