using Physology.Fhir.Kernel.Validation.Rules;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The rules that an element definition may state about a value, one row each.</summary>
internal static class RuleTable
{
    private static readonly Func<RuleSource, IEnumerable<Check>>[] Builders =
    [
        FixedBuilder.Build,
        PatternBuilder.Build,
        RangeBuilder.Build,
        MaxLengthBuilder.Build,
        BindingBuilder.Build,
        ReferenceTargetBuilder.Build,
        CanonicalTargetBuilder.Build,
        TypeProfileBuilder.Build,
        InvariantBuilder.Build,
    ];

    public static List<Check> Build(RuleSource source)
    {
        var checks = new List<Check>();
        foreach (var build in Builders)
        {
            checks.AddRange(build(source));
        }

        return checks;
    }
}
