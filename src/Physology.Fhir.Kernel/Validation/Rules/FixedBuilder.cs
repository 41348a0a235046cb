namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads <c>fixed[x]</c>.</summary>
internal static class FixedBuilder
{
    public static IEnumerable<Check> Build(RuleSource source) =>
        source.Element.Fixed is { } expected && !source.Said.Any(s => expected.IsExactly(s.Fixed)) ? [new FixedCheck(expected)] : [];
}
