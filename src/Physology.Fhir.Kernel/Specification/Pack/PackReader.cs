using System.Buffers.Binary;
using System.IO.Compression;

namespace Physology.Fhir.Kernel.Specification.Pack;

/// <summary>
/// The parts of the embedded pack, unpacked when they are first asked for. A part is kept as long as somebody has use for it:
/// reading the same chunk again soon costs nothing, and one never asked for again costs no memory.
/// </summary>
internal sealed class PackReader
{
    private const string ResourceName = "specification/r4-definitions.pack";
    private const int HeaderLength = 8;

    private readonly (int Offset, int Packed, int Length)[] _parts;
    private readonly WeakReference<byte[]>?[] _unpacked;

    public PackReader()
    {
        using var stream = Open();
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        if (!header.StartsWith("PFD1"u8))
        {
            throw new InvalidDefinitionException("The definitions in the assembly are of another format than this engine reads.");
        }

        _parts = new (int, int, int)[BinaryPrimitives.ReadInt32LittleEndian(header[4..])];
        _unpacked = new WeakReference<byte[]>?[_parts.Length];
        var table = new byte[8 * _parts.Length];
        stream.ReadExactly(table);
        var offset = HeaderLength + table.Length;
        for (var i = 0; i < _parts.Length; i++)
        {
            var packed = BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(8 * i));
            _parts[i] = (offset, packed, BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(8 * i + 4)));
            offset += packed;
        }
    }

    /// <summary>The index.</summary>
    public byte[] Index() => Unpack(0);

    /// <summary>How many chunks there are.</summary>
    public int ChunkCount => _parts.Length - 1;

    /// <summary>The chunk with this number, as the index counts.</summary>
    public byte[] Chunk(int number)
    {
        // Two threads may both unpack the same chunk: each gets the right bytes, and one of the two arrays is kept.
        if (Volatile.Read(ref _unpacked[number]) is { } known && known.TryGetTarget(out var chunk))
        {
            return chunk;
        }

        chunk = Unpack(number + 1);
        Volatile.Write(ref _unpacked[number], new WeakReference<byte[]>(chunk));
        return chunk;
    }

    private byte[] Unpack(int part)
    {
        var (offset, packedLength, length) = _parts[part];
        var packed = new byte[packedLength];
        using (var stream = Open())
        {
            stream.Seek(offset, SeekOrigin.Begin);
            stream.ReadExactly(packed);
        }

        var unpacked = new byte[length];
        return BrotliDecoder.TryDecompress(packed, unpacked, out var written) && written == length
            ? unpacked
            : throw new InvalidDefinitionException($"Part {part} of the definitions in the assembly is broken.");
    }

    private static Stream Open() => typeof(PackReader).Assembly.GetManifestResourceStream(ResourceName)
        ?? throw new InvalidDefinitionException("HL7's definitions are missing from the assembly.");
}
