using System.Text;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// Codes and systems that come again and again are one string in memory. A fixed table: what an input brings can only
/// displace, never grow. Entries are immutable, so a race costs a second string and nothing else.
/// </summary>
internal static class StringPool
{
    private const int Slots = 2048;
    private const int Longest = 64;
    private static readonly Entry?[] Table = new Entry?[Slots];

    private sealed record Entry(byte[] Utf8, string Text);

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref Table[hash.ToHashCode() & (Slots - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is not null && utf8.SequenceEqual(entry.Utf8))
            return entry.Text;
        entry = new Entry(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        Volatile.Write(ref slot, entry);
        return entry.Text;
    }
}
