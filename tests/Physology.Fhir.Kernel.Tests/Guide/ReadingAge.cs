using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>How old somebody has to be to read a text.</summary>
internal static partial class ReadingAge
{
    /// <summary>Flesch and Kincaid's grade (Kincaid 1975), plus five for the age a British or American child has in it.</summary>
    public static double Of(string text)
    {
        var sentences = Math.Max(1, SentenceEnd().Count(text));
        var words = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToList();
        var syllables = words.Sum(Syllables);
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59 + 5;
    }

    private static int Syllables(string word)
    {
        var vowels = VowelGroup().Count(word);
        return Math.Max(1, word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && vowels > 1 ? vowels - 1 : vowels);
    }

    [GeneratedRegex(@"[.!?:](\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroup();
}
