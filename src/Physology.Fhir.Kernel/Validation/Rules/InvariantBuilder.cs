using System.Collections.Frozen;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the constraints of an element.</summary>
internal static class InvariantBuilder
{
    // Done by checks of their own: they hold for every element or resource and tell the place better than the expression can.
    private static readonly FrozenSet<string> Native = new[]
    {
        "ele-1", "ext-1", "txt-1", "txt-2", "dom-2", "dom-3", "dom-4", "dom-5", "ref-1", "bdl-7", "bdl-11", "bdl-12",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Published with a slip: the text says "if there are more than one enableWhen", the expression tests for more than two (que-12); the answer
    // is a FHIR boolean, the expression names FHIRPath's own type, which it never is (que-7); without a fullUrl (bdl-8) or a probability (ras-2)
    // the expression comes to nothing, though the text asks nothing of what is not there.
    private static readonly FrozenDictionary<string, string> Corrections = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["enableWhen.count() > 2 implies enableBehavior.exists()"] = "enableWhen.count() > 1 implies enableBehavior.exists()",
        ["operator = 'exists' implies (answer is Boolean)"] = "operator = 'exists' implies (answer is boolean)",
        ["fullUrl.contains('/_history/').not()"] = "fullUrl.exists() implies fullUrl.contains('/_history/').not()",
        ["probability is decimal implies (probability as decimal) <= 100"] = "probability.ofType(decimal).exists() implies probability.ofType(decimal) <= 100",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<Check> Build(RuleSource source)
    {
        foreach (var constraint in source.Element.Constraint)
        {
            if (constraint is { Key.Value: { } key, Expression.Value: { Length: > 0 } expression } && !Native.Contains(key)
                && !source.Said.Any(s => s.Constraint.Exists(c => c.Key?.Value == key && c.Expression?.Value == expression)))
            {
                yield return new InvariantCheck(key, Corrections.GetValueOrDefault(expression, expression), constraint.Severity?.Value != "warning", constraint.Human?.Value, source.Element.Path?.Value?.Contains('.', StringComparison.Ordinal) == true);
            }
        }
    }
}
