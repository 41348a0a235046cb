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
        public string? Text;
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

    public string Get(ReadOnlySpan<byte> utf8, int start, int length, bool isAscii)
    {
        var bytes = utf8.Slice(start, length);
        if (length > Longest)
            return RepeatedTexts.Make(bytes, isAscii);
        ref var entry = ref _entries[RepeatedTexts.Hash(bytes) & (Slots - 1)];
        if (entry.Text is { } known && entry.Length == length && utf8.Slice(entry.Start, length).SequenceEqual(bytes))
            return known;
        var text = RepeatedTexts.Make(bytes, isAscii);
        entry = new Entry { Text = text, Start = start, Length = length };
        return text;
    }
}
