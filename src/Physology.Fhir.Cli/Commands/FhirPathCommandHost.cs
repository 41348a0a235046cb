using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Cli.Commands;

/// <summary>R4's own definitions and value sets, for expressions that ask for them.</summary>
internal sealed class FhirPathCommandHost : IFhirPathHost
{
    private readonly Lazy<Validator> _validator = new(() => new Validator(DefinitionStore.R4));
    private readonly Lazy<TerminologyService> _terminology = new(() => new TerminologyService(DefinitionStore.R4));

    public bool? ConformsTo(R4.Base value, string profile)
    {
        if (DefinitionStore.R4.FindStructureDefinition(profile) is not { Type.Value: { } type })
            return null;
        if (type != value.TypeName)
            return R4.Model.R4Model.Find(type) is { IsAbstract: true } model && value.ModelType.IsA(model);
        return value is not R4.Resource resource || _validator.Value.Validate(resource, profile).IsConformant;
    }

    public bool? MemberOf(R4.Base coded, string valueSet)
    {
        bool? result = null;
        foreach (var value in Codes(coded))
            switch (_terminology.Value.ValidateCode(valueSet, value))
            {
                case CodeValidation.Valid:
                    return true;
                case CodeValidation.Invalid:
                    result = false;
                    break;
            }
        return result;
    }

    private static IEnumerable<CodedValue> Codes(R4.Base coded) => coded switch
    {
        R4.Coding coding => [CodedValue.Of(coding)],
        R4.CodeableConcept concept => concept.Coding.Select(CodedValue.Of),
        R4.Quantity quantity => [CodedValue.Of(quantity)],
        R4.TextPrimitive text => [new CodedValue(null, text.Value)],
        _ => [],
    };
}
