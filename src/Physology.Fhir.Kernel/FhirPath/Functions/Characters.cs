namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>The characters of a text: Unicode scalar values; half of a surrogate pair on its own counts as one.</summary>
internal static class Characters
{
    public static int Count(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\ud800', '\udfff'))
            return text.Length;
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsSurrogatePair(text[i], text[i + 1]))
                (pairs, i) = (pairs + 1, i + 1);
        return text.Length - pairs;
    }

    /// <summary>The position in characters of one in UTF-16 units; -1 stays.</summary>
    public static int Position(string text, int offset) => offset < 0 ? offset : Count(text.AsSpan(0, offset));

    /// <summary>Where in UTF-16 units so many characters after a place end; null where there are not as many.</summary>
    public static int? Offset(string text, int from, int characters)
    {
        if (characters > text.Length - from)
            return null;
        if (!text.AsSpan(from).ContainsAnyInRange('\ud800', '\udfff'))
            return from + characters;
        for (; characters > 0; characters--)
        {
            if (from >= text.Length)
                return null;
            from += IsPair(text, from) ? 2 : 1;
        }
        return from;
    }

    public static IEnumerable<string> Each(string text)
    {
        for (var i = 0; i < text.Length; i += IsPair(text, i) ? 2 : 1)
            yield return text.Substring(i, IsPair(text, i) ? 2 : 1);
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
