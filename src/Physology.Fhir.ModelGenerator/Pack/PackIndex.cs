using System.Text;

namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>
/// The index: a count, one row of fixed length a definition in the order of kind, url (as bytes) and preference, then the texts. A reader
/// searches it by halving, without making a string of any row it passes.
/// </summary>
internal static class PackIndex
{
    public const int RowLength = 36;

    public static byte[] Write(IReadOnlyList<PackDefinition> definitions)
    {
        var rows = definitions.Select(d => (Definition: d, Url: Encoding.UTF8.GetBytes(d.Url))).ToList();
        rows.Sort((a, b) =>
        {
            var order = a.Definition.Kind.CompareTo(b.Definition.Kind);
            order = order != 0 ? order : a.Url.AsSpan().SequenceCompareTo(b.Url);
            return order != 0 ? order : b.Definition.Package.CompareTo(a.Definition.Package);
        });

        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        using var texts = new MemoryStream();
        writer.Write(rows.Count);
        foreach (var (definition, url) in rows)
        {
            var version = Encoding.UTF8.GetBytes(definition.Version);
            var detail = Encoding.UTF8.GetBytes(definition.Detail);
            writer.Write((byte)definition.Kind);
            writer.Write((byte)definition.Package);
            writer.Write(checked((ushort)url.Length));
            writer.Write(checked((ushort)version.Length));
            writer.Write(checked((ushort)detail.Length));
            writer.Write(4 + rows.Count * RowLength + (int)texts.Length);
            Write(writer, definition.Place);
            Write(writer, definition.LeanPlace);
            texts.Write(url);
            texts.Write(version);
            texts.Write(detail);
        }
        writer.Flush();
        texts.WriteTo(buffer);
        return buffer.ToArray();
    }

    private static void Write(BinaryWriter writer, PackSlice slice)
    {
        writer.Write(slice.Chunk);
        writer.Write(slice.Start);
        writer.Write(slice.Length);
    }
}
