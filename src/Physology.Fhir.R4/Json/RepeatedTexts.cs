using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// Texts that come again from resource to resource (codes, systems, displays, units, questions) are one string in memory. A fixed table:
/// what an input brings can only displace, never grow, and a text is taken in when it comes a second time, so that what is said of one
/// person once is not kept. Entries are immutable, so a race costs a second string and nothing else.
/// </summary>
internal static class RepeatedTexts
{
    private const int Slots = 4096;
    public const int Longest = 512;
    private static readonly Entry?[] Table = new Entry?[Slots];
    private static readonly uint[] SeenOnce = new uint[Slots];

    private sealed record Entry(byte[] Utf8, string Text);

    public static string Get(ReadOnlySpan<byte> utf8, bool isAscii)
    {
        var hash = Hash(utf8);
        var slot = (int)(hash & (Slots - 1));
        if (Volatile.Read(ref Table[slot]) is { } entry && utf8.SequenceEqual(entry.Utf8))
            return entry.Text;
        var text = Make(utf8, isAscii);
        if (SeenOnce[slot] == hash)
            Volatile.Write(ref Table[slot], new Entry(utf8.ToArray(), text));
        else
            SeenOnce[slot] = hash;
        return text;
    }

    public static string Make(ReadOnlySpan<byte> utf8, bool isAscii) => isAscii ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>A quick hash of all bytes: a clash costs a miss, never a wrong text.</summary>
    public static uint Hash(ReadOnlySpan<byte> utf8)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var (one, two) = ((ulong)utf8.Length, Prime);
        while (utf8.Length > 16)
        {
            one = BitOperations.RotateLeft((one ^ MemoryMarshal.Read<ulong>(utf8)) * Prime, 29);
            two = BitOperations.RotateLeft((two ^ MemoryMarshal.Read<ulong>(utf8[8..])) * Prime, 31);
            utf8 = utf8[16..];
        }
        if (utf8.Length >= 8)
        {
            one = (one ^ MemoryMarshal.Read<ulong>(utf8)) * Prime;
            two = (two ^ MemoryMarshal.Read<ulong>(utf8[^8..])) * Prime;
        }
        else if (utf8.Length >= 4)
        {
            one = (one ^ MemoryMarshal.Read<uint>(utf8) ^ ((ulong)MemoryMarshal.Read<uint>(utf8[^4..]) << 32)) * Prime;
        }
        else
        {
            foreach (var b in utf8)
                one = (one ^ b) * Prime;
        }
        var mixed = (one ^ BitOperations.RotateLeft(two, 23)) * Prime;
        return (uint)(mixed >> 32);
    }
}
