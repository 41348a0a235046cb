using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The value is exactly the fixed one, no more and no less.</summary>
internal sealed class FixedCheck(R4.DataType expected) : Check
{
    public static FixedCheck? TryBuild(R4.ElementDefinition element) => element.Fixed is { } expected ? new FixedCheck(expected) : null;

    public bool Holds(R4.Base value) => expected.IsExactly(value)
        // A fixed code or uri may stand in an element of a kindred primitive type (fixedUri on a canonical).
        || (expected is R4.PrimitiveType e && value is R4.PrimitiveType v && e.ValueText == v.ValueText);

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        if (!Holds(value))
        {
            run.Error(ValidationIssueCodes.NotTheFixedValue, path, $"The profile fixes this {value.TypeName}{(expected is R4.PrimitiveType p ? $" to '{p.ValueText}'" : "")}.");
        }
    }
}
