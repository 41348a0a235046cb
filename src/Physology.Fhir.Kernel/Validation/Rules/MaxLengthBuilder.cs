namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>Reads <c>maxLength</c>.</summary>
internal static class MaxLengthBuilder
{
    public static IEnumerable<Check> Build(RuleSource source) =>
        source.Element.MaxLength?.Value is { } length && !source.Said.Any(s => s.MaxLength?.Value <= length) ? [new MaxLengthCheck(length)] : [];
}
