using System.IO.Compression;

namespace Physology.Fhir.ModelGenerator.Pack;

/// <summary>The definitions that the engine carries, before compression: an index and chunks. The same packages give the same bytes.</summary>
public sealed class DefinitionsPack
{
    private static readonly byte[] Magic = "PFD1"u8.ToArray();

    private DefinitionsPack(byte[] index, IReadOnlyList<byte[]> chunks)
    {
        Index = index;
        Chunks = chunks;
    }

    /// <summary>Where each definition lies.</summary>
    public byte[] Index { get; }

    /// <summary>The definitions' JSON, one after the other.</summary>
    public IReadOnlyList<byte[]> Chunks { get; }

    /// <summary>Reads the packages below this folder (<c>name#version/package</c>).</summary>
    /// <exception cref="InvalidDataException">A package is absent or holds what is no definition.</exception>
    public static DefinitionsPack Build(string packagesFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(packagesFolder);
        var definitions = PackSource.Read(packagesFolder);
        var layout = PackLayout.Of(definitions);
        return new DefinitionsPack(PackIndex.Write(definitions), layout.Chunks);
    }

    /// <summary>Writes the file: magic, number of parts, two lengths a part (packed, unpacked), the parts; the first is the index.</summary>
    public byte[] Compress()
    {
        byte[][] parts = [Index, .. Chunks];
        var packed = new byte[parts.Length][];
        Parallel.For(0, parts.Length, i => packed[i] = Compress(parts[i]));

        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(Magic);
        writer.Write(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            writer.Write(packed[i].Length);
            writer.Write(parts[i].Length);
        }
        foreach (var part in packed)
            writer.Write(part);
        writer.Flush();
        return buffer.ToArray();
    }

    private static byte[] Compress(byte[] part)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(part.Length)];
        if (!BrotliEncoder.TryCompress(part, packed, out var written, quality: 11, window: 24))
            throw new InvalidOperationException("Brotli did not compress within its own bound.");
        return packed[..written];
    }
}
