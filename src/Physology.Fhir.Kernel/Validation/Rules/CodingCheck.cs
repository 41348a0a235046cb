using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A code of a system that is known here in full is one of its codes (datatypes.html#Coding). Other words for it are worth a warning: systems differ in how strict they are.</summary>
internal sealed class CodingCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.Coding { System.Value: not null, Code.Value: { Length: > 0 } } coding)
        {
            return;
        }

        switch (run.InSystem(CodedValue.Of(coding)))
        {
            case CodeValidation.Invalid { Code: var code } invalid when code == TerminologyIssueCodes.UnknownCode || code == TerminologyIssueCodes.NotByGrammar
                || code == TerminologyIssueCodes.NotInValueSet: // so a terminology server says of a system
                run.Error(ValidationIssueCodes.UnknownCode, node, invalid.Message);
                break;
            case CodeValidation.Valid { Warnings: { Count: > 0 } warnings }:
                Display(node, coding, warnings, run);
                break;
        }
    }

    private static void Display(Node node, R4.Coding coding, IReadOnlyList<CodeWarning> warnings, ValidationRun run)
    {
        foreach (var warning in warnings)
        {
            if (warning.Code == TerminologyIssueCodes.DisplayDiffers)
            {
                run.Warn(ValidationIssueCodes.WrongDisplay, node.Named("display").FirstOrDefault() ?? node, $"{coding.System?.Value} has other words for this code.");
            }
        }
    }
}
