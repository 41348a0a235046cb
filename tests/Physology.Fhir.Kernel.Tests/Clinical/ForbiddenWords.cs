using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Tests.Clinical;

/// <summary>Words that promise, blame or explain more than anybody knows (decision 29). They stand on no page, note or guide text.</summary>
public static partial class ForbiddenWords
{
    /// <summary>The words found in a text.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Words().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\b(cure[sd]?|pain[- ]free|proven|source of (the |your )?pain|all in your head|failed|refused|non-?compliant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
