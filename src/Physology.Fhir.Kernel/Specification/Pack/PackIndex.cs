using System.Buffers.Binary;
using System.Text;

namespace Physology.Fhir.Kernel.Specification.Pack;

/// <summary>
/// Finds rows in the index of the pack by halving over its bytes: no dictionary of seven thousand urls is built for the twenty that a
/// process asks for. Rows of one url lie together, the preferred one first.
/// </summary>
internal sealed class PackIndex(byte[] index)
{
    private const int RowLength = 36;

    /// <summary>How many definitions there are.</summary>
    public int Count { get; } = BinaryPrimitives.ReadInt32LittleEndian(index);

    /// <summary>The rows of this kind and url, the preferred one first.</summary>
    public IEnumerable<PackRow> Find(DefinitionKind kind, string url)
    {
        var text = Encoding.UTF8.GetBytes(url);
        for (var number = LowerBound(kind, text); number < Count && Compare(number, kind, text) == 0; number++)
        {
            yield return Row(number);
        }
    }

    /// <summary>The row with this number.</summary>
    public PackRow Row(int number)
    {
        var row = index.AsSpan(4 + number * RowLength, RowLength);
        var url = BinaryPrimitives.ReadUInt16LittleEndian(row[2..]);
        var version = BinaryPrimitives.ReadUInt16LittleEndian(row[4..]);
        var detail = BinaryPrimitives.ReadUInt16LittleEndian(row[6..]);
        var text = BinaryPrimitives.ReadInt32LittleEndian(row[8..]) + url;
        return new PackRow(number, (DefinitionKind)row[0], row[1],
            Encoding.UTF8.GetString(index, text, version), Encoding.UTF8.GetString(index, text + version, detail), Slice(row[12..]), Slice(row[24..]));
    }

    /// <summary>The url of the row with this number.</summary>
    public string Url(int number) => Encoding.UTF8.GetString(UrlBytes(index.AsSpan(4 + number * RowLength, RowLength)));

    private int LowerBound(DefinitionKind kind, ReadOnlySpan<byte> url)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(middle, kind, url) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Compare(int number, DefinitionKind kind, ReadOnlySpan<byte> url)
    {
        var row = index.AsSpan(4 + number * RowLength, RowLength);
        var order = row[0].CompareTo((byte)kind);
        return order != 0 ? order : UrlBytes(row).SequenceCompareTo(url);
    }

    private ReadOnlySpan<byte> UrlBytes(ReadOnlySpan<byte> row) =>
        index.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(row[8..]), BinaryPrimitives.ReadUInt16LittleEndian(row[2..]));

    private static PackSlice Slice(ReadOnlySpan<byte> row) => new(
        BinaryPrimitives.ReadInt32LittleEndian(row), BinaryPrimitives.ReadInt32LittleEndian(row[4..]), BinaryPrimitives.ReadInt32LittleEndian(row[8..]));
}
