namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads <c>pattern[x]</c>.</summary>
internal static class PatternBuilder
{
    public static IEnumerable<Check> Build(RuleSource source) =>
        source.Element.Pattern is { } pattern && !source.Said.Any(s => pattern.IsExactly(s.Pattern)) ? [new PatternCheck(pattern)] : [];
}
