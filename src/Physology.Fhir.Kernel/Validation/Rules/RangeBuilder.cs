namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads <c>minValue[x]</c> and <c>maxValue[x]</c>.</summary>
internal static class RangeBuilder
{
    public static IEnumerable<Check> Build(RuleSource source)
    {
        var (min, max) = (source.Element.MinValue, source.Element.MaxValue);
        var isSaid = source.Said.Any(s => (min is null || min.IsExactly(s.MinValue)) && (max is null || max.IsExactly(s.MaxValue)));
        return (min is null && max is null) || isSaid ? [] : [new RangeCheck(min, max)];
    }
}
