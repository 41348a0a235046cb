using System.Runtime.InteropServices;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// The strings of one long text, so that what it says again (the same note in a hundred Observations) is one string. Lives as long as the
/// reading; the table itself is used again, emptied.
/// </summary>
internal sealed class TextTable
{
    /// <summary>Below this length there is little to find twice.</summary>
    public const int WorthIt = 32 * 1024;

    private const int Slots = 2048;
    private const int Longest = 1024;

    [ThreadStatic]
    private static TextTable? s_spare;

    private readonly Entry[] _entries = new Entry[Slots];

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public object? Text;
        public int Start;
        public int Length;
    }

    public static TextTable Rent()
    {
        var table = s_spare ?? new TextTable();
        s_spare = null;
        return table;
    }

    public void Return()
    {
        System.Array.Clear(_entries);
        s_spare = this;
    }

    /// <summary>The text as a string, or where <paramref name="asBytes"/> as UTF-8 (which goes by the length: equal texts are of one kind).</summary>
    public object Get(ReadOnlySpan<byte> utf8, int start, int length, bool isAscii, bool asBytes)
    {
        var bytes = utf8.Slice(start, length);
        if (length > Longest)
            return Make(bytes, isAscii, asBytes);
        ref var entry = ref _entries[RepeatedTexts.Hash(bytes) & (Slots - 1)];
        if (entry.Text is { } known && entry.Length == length && utf8.Slice(entry.Start, length).SequenceEqual(bytes))
            return known;
        var text = Make(bytes, isAscii, asBytes);
        entry = new Entry { Text = text, Start = start, Length = length };
        return text;
    }

    private static object Make(ReadOnlySpan<byte> bytes, bool isAscii, bool asBytes) => asBytes ? bytes.ToArray() : RepeatedTexts.Make(bytes, isAscii);
}
