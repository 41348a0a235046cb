using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A canonical names a resource of an allowed type, as far as it is known here.</summary>
internal sealed class CanonicalTargetCheck(string[] types) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.TextPrimitive { Value: { Length: > 0 } canonical } && canonical[0] != '#'
            && run.Validator.TypeOfCanonical(canonical) is { } type && !types.Contains(type))
        {
            run.Error(ValidationIssueCodes.CanonicalTargetType, node, $"Names a {type}; allowed: {string.Join(", ", types)}.");
        }
    }
}
