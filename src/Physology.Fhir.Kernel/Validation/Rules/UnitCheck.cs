using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The coded unit of a quantity is one of its system, where that is known here in full (datatypes.html#Quantity), as UCUM is. A warning: the words beside it still tell a reader what is meant.</summary>
internal sealed class UnitCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.Quantity { System.Value: { Length: > 0 }, Code.Value: { Length: > 0 } } quantity
            && run.InSystem(CodedValue.Of(quantity)) is CodeValidation.Invalid invalid)
        {
            run.Warn(ValidationIssueCodes.UnknownCode, node, invalid.Message);
        }
    }
}
