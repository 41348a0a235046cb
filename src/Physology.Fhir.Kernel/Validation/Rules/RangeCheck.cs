using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A number, date or quantity lies between the bounds, as far as the two can be compared.</summary>
internal sealed class RangeCheck(R4.DataType? min, R4.DataType? max) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (min is not null && ValueOrder.Compare(node.Value, min) < 0)
        {
            run.Error(ValidationIssueCodes.OutOfRange, node, $"Less than the least value allowed{Named(min)}.");
        }

        if (max is not null && ValueOrder.Compare(node.Value, max) > 0)
        {
            run.Error(ValidationIssueCodes.OutOfRange, node, $"More than the greatest value allowed{Named(max)}.");
        }
    }

    private static string Named(R4.DataType bound) => bound is R4.PrimitiveType primitive ? $" ({primitive.ValueText})" : "";
}
