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

    public static IEnumerable<Check> Build(RuleSource source)
    {
        foreach (var constraint in source.Element.Constraint)
        {
            if (constraint is { Key.Value: { } key, Expression.Value: { Length: > 0 } expression } && !Native.Contains(key)
                && !source.Said.Any(s => s.Constraint.Exists(c => c.Key?.Value == key && c.Expression?.Value == expression)))
            {
                yield return new InvariantCheck(key, expression, constraint.Severity?.Value != "warning", constraint.Human?.Value);
            }
        }
    }
}
