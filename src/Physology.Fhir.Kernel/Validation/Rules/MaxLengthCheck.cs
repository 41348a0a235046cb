using System.Text;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>A text is no longer than allowed, counted in Unicode characters.</summary>
internal sealed class MaxLengthCheck(int length) : Check
{
    public override void Run(Node node, ValidationRun run)
    {
        if (node.Value is R4.PrimitiveType { ValueText: { } text } && text.Length > length && text.EnumerateRunes().Count() > length)
        {
            run.Error(ValidationIssueCodes.TooLong, node, $"Longer than the {length} characters allowed.");
        }
    }
}
