namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads the constraints of an element.</summary>
internal static class InvariantBuilder
{
    public static IEnumerable<Check> Build(RuleSource source)
    {
        _ = source;
        return [];
    }
}
