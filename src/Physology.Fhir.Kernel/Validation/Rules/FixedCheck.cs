using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The value is exactly the fixed one, no more and no less. A difference is reported at the child that differs.</summary>
internal sealed class FixedCheck(R4.DataType expected) : Check
{
    public static bool Holds(R4.Base expected, R4.Base value) => expected.IsExactly(value)
        // A fixed code or uri may stand in an element of a kindred primitive type (fixedUri on a canonical).
        || (expected is R4.PrimitiveType e && value is R4.PrimitiveType v && e.ValueText == v.ValueText && v.NamedChildren.Count == 0);

    public override void Run(Node node, ValidationRun run)
    {
        if (!Holds(expected, node.Value))
        {
            Compare(expected, node, run);
        }
    }

    private static void Compare(R4.Base expected, Node node, ValidationRun run)
    {
        if (expected is R4.PrimitiveType primitive)
        {
            if (node.Value is not R4.PrimitiveType actual || actual.ValueText != primitive.ValueText)
            {
                run.Error(ValidationIssueCodes.NotTheFixedValue, node, $"The profile fixes this {node.Value.TypeName} to '{primitive.ValueText}'.");
                return;
            }
        }
        else if (expected.TypeName != node.Value.TypeName)
        {
            run.Error(ValidationIssueCodes.NotTheFixedValue, node, $"The profile fixes this to a {expected.TypeName}.");
            return;
        }

        var wanted = expected.NamedChildren;
        foreach (var name in wanted.Select(c => c.Name).Concat(node.Children.ToArray().Select(c => c.Name)).Distinct())
        {
            var right = wanted.Where(c => c.Name == name).ToList();
            var there = node.Named(name).ToList();
            for (var i = 0; i < Math.Max(right.Count, there.Count); i++)
            {
                if (i >= there.Count)
                {
                    run.Error(ValidationIssueCodes.NotTheFixedValue, node, $"The profile fixes a value with {name}, which is missing.");
                }
                else if (i >= right.Count)
                {
                    run.Error(ValidationIssueCodes.NotTheFixedValue, there[i], $"The profile fixes a value without this {name}.");
                }
                else if (!Holds(right[i].Value, there[i].Value))
                {
                    Compare(right[i].Value, there[i], run);
                }
            }
        }
    }
}
