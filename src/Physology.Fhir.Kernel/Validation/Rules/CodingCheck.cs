using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A code of a system that is known here in full is one of its codes (datatypes.html#Coding). Other words for it are worth a warning: systems differ in how strict they are.</summary>
internal sealed class CodingCheck : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is not R4.Coding { System.Value: { Length: > 0 } system } coding)
        {
            return;
        }

        if (!AbsoluteUri.Is(system) && system[0] != '#')
        {
            run.Error(ValidationIssueCodes.RelativeSystem, node, "The system of a code is an absolute URI.");
            return;
        }

        if (coding.Code?.Value is { Length: > 0 })
        {
            Code(node, coding, system, run);
        }
    }

    private static void Code(Node node, R4.Coding coding, string system, ValidationRun run)
    {
        switch (run.InSystem(CodedValue.Of(coding)))
        {
            case CodeValidation.Invalid { Code: var code } invalid when code == TerminologyIssueCodes.UnknownCode || code == TerminologyIssueCodes.NotByGrammar
                || code == TerminologyIssueCodes.NotInValueSet: // so a terminology server says of a system
                run.Error(ValidationIssueCodes.UnknownCode, node, invalid.Message);
                break;
            case CodeValidation.Valid { Warnings: { Count: > 0 } warnings }:
                Display(node, coding, warnings, run);
                break;
            case CodeValidation.NotChecked when run.Definitions.FindValueSet(system) is not null && run.Definitions.FindCodeSystem(system) is null:
                // datatypes.html#Coding: what gives a code its meaning is a code system; a value set only chooses among them.
                run.Error(ValidationIssueCodes.CanonicalTargetType, node, $"{system} is a value set, not a code system.");
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
