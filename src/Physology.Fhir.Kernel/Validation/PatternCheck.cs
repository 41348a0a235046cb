using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The value has at least what the pattern has.</summary>
internal sealed class PatternCheck(R4.DataType pattern) : Check
{
    public static PatternCheck? TryBuild(R4.ElementDefinition element) => element.Pattern is { } pattern ? new PatternCheck(pattern) : null;

    public bool Holds(R4.Base value) => Matches(pattern, value);

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        if (!Holds(value))
        {
            run.Error(ValidationIssueCodes.NotThePattern, path, $"Does not have what the profile's pattern asks for{Named(pattern)}.");
        }
    }

    // Each child of the pattern must be matched by some child of the same name; order does not matter.
    private static bool Matches(R4.Base pattern, R4.Base value)
    {
        if (pattern is R4.PrimitiveType expected)
        {
            if (value is not R4.PrimitiveType actual || (expected.HasValue && expected.ValueText != actual.ValueText))
            {
                return false;
            }
        }
        else if (pattern.TypeName != value.TypeName)
        {
            return false;
        }

        var children = value.NamedChildren;
        return pattern.NamedChildren.All(p => children.Any(c => c.Name == p.Name && Matches(p.Value, c.Value)));
    }

    private static string Named(R4.DataType pattern) => pattern switch
    {
        R4.CodeableConcept { Coding: [var coding, ..] } => $" ({coding.System?.Value}#{coding.Code?.Value})",
        R4.PrimitiveType primitive => $" ('{primitive.ValueText}')",
        _ => "",
    };
}
