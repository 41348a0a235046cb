using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>What invariants may ask of the world: definitions, codes and profiles; never a server.</summary>
internal sealed class ValidationHost(ValidationRun run) : IFhirPathHost
{
    public R4.Base? Resolve(string reference, R4.Resource? container) =>
        run.Definitions.FindStructureDefinition(reference) ?? (R4.Base?)run.Definitions.FindValueSet(reference)
        ?? run.Definitions.FindCodeSystem(reference) ?? (R4.Base?)run.Definitions.FindQuestionnaire(reference);

    public bool? MemberOf(R4.Base coded, string valueSet) => coded switch
    {
        R4.Coding coding => Told(run.InValueSet(valueSet, CodedValue.Of(coding))),
        R4.Quantity quantity => Told(run.InValueSet(valueSet, CodedValue.Of(quantity))),
        R4.CodeableConcept concept => Any(concept, valueSet),
        R4.PrimitiveType { ValueText: { } text } => Told(run.InValueSet(valueSet, new CodedValue(null, text))),
        _ => false,
    };

    public bool? ConformsTo(R4.Base value, string profile) =>
        run.Schemas.FindProfile(profile) is not { } schema ? null
        : run.Conforms(value is R4.Resource resource ? new Node(resource) : new Node(value, null, value.TypeName, -1, false), schema);

    private bool? Any(R4.CodeableConcept concept, string valueSet)
    {
        bool? told = false;
        foreach (var coding in concept.Coding)
        {
            switch (Told(run.InValueSet(valueSet, CodedValue.Of(coding))))
            {
                case true:
                    return true;
                case null:
                    told = null;
                    break;
            }
        }

        return told;
    }

    private static bool? Told(CodeAnswer answer) => answer switch
    {
        CodeAnswer.Valid => true,
        CodeAnswer.Invalid => false,
        _ => null,
    };
}
