using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The value has at least what the pattern has (elementdefinition.html#pattern).</summary>
internal sealed class PatternCheck(R4.DataType pattern) : Check
{
    /// <summary>Each child of the pattern must be matched by some child of the same name; order does not matter.</summary>
    public static bool Holds(R4.Base pattern, R4.Base value)
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

        var wanted = pattern.NamedChildren;
        if (wanted.Count == 0)
        {
            return true;
        }

        var children = value.NamedChildren;
        return wanted.All(p => children.Any(c => c.Name == p.Name && Holds(p.Value, c.Value)));
    }

    public override void Run(Node node, ValidationRun run)
    {
        if (!Holds(pattern, node.Value))
        {
            run.Error(ValidationIssueCodes.NotThePattern, node, $"Does not have what the profile's pattern asks for{Named(pattern)}.");
        }
    }

    private static string Named(R4.DataType pattern) => pattern switch
    {
        R4.CodeableConcept { Coding: [var coding, ..] } => $" ({coding.System?.Value}#{coding.Code?.Value})",
        R4.Coding coding => $" ({coding.System?.Value}#{coding.Code?.Value})",
        R4.PrimitiveType primitive => $" ('{primitive.ValueText}')",
        _ => "",
    };
}
