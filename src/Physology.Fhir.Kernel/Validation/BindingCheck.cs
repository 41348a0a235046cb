using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>A code of the required value set is there. Weaker bindings are advice and are not checked.</summary>
internal sealed class BindingCheck(string valueSet, CodeSet? codes) : Check
{
    public static BindingCheck? TryBuild(R4.ElementDefinition element, DefinitionStore definitions) =>
        element.Binding is { Strength.Value: "required", ValueSet.Value: { } valueSet }
            ? new BindingCheck(valueSet, CodeSet.TryExpand(valueSet, definitions))
            : null;

    public override void Run(R4.Base value, string path, CheckRun run)
    {
        // A primitive without a value carries the reason for that in an extension; there is no code to look at.
        if (value is R4.PrimitiveType { HasValue: false })
        {
            return;
        }

        if (codes is null)
        {
            run.Inform(ValidationIssueCodes.ValueSetNotAvailable, path, $"Not checked against {valueSet}, which is not available here.");
            return;
        }

        var good = value switch
        {
            R4.CodeableConcept concept => concept.Coding.Any(c => codes.Contains(c.System?.Value, c.Code?.Value)),
            R4.Coding coding => codes.Contains(coding.System?.Value, coding.Code?.Value),
            R4.Quantity quantity => codes.Contains(quantity.System?.Value, quantity.Code?.Value),
            R4.PrimitiveType primitive => codes.Contains(primitive.ValueText),
            _ => true,
        };
        if (!good)
        {
            run.Error(ValidationIssueCodes.CodeNotInValueSet, path, $"No code of {valueSet}, which is required here.");
        }
    }
}
