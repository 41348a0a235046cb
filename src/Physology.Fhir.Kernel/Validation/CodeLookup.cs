using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>Whether codes are in value sets and code systems, as far as the terminology at hand tells.</summary>
internal sealed class CodeLookup(TerminologyService terminology)
{
    private static readonly TerminologyService Base = new(DefinitionStore.R4);

    /// <summary>The service for a store: R4's own, which all share, where the store adds nothing to do with codes.</summary>
    public static TerminologyService ServiceFor(DefinitionStore definitions) =>
        definitions.All.Any(r => r is R4.ValueSet or R4.CodeSystem or R4.ConceptMap) ? new TerminologyService(definitions) : Base;

    public CodeAnswer InValueSet(string valueSet, in CodedValue value, TerminologyTable? table) =>
        Answer(Validate(valueSet, value, table));

    /// <summary>Whether every code of the value set is known.</summary>
    public bool IsComplete(string valueSet) => terminology.Prepare(valueSet) is { IsComplete: true };

    public CodeValidation InSystem(in CodedValue value, TerminologyTable? table)
    {
        var answer = terminology.ValidateInSystem(value);
        return answer is CodeValidation.NotChecked ? table?.Find(null, value) ?? answer : answer;
    }

    /// <summary>As <see cref="InValueSet"/>, with what is worth a look beside the answer.</summary>
    public CodeValidation? Validate(string valueSet, in CodedValue value, TerminologyTable? table)
    {
        var answer = terminology.Prepare(valueSet)?.Validate(value);
        return answer is null or CodeValidation.NotChecked ? table?.Find(valueSet, value) ?? answer : answer;
    }

    public PreparedValueSet Prepare(R4.ValueSet valueSet) => terminology.Prepare(valueSet);

    public static CodeAnswer Answer(CodeValidation? validation) => validation switch
    {
        CodeValidation.Valid => CodeAnswer.Valid,
        CodeValidation.Invalid => CodeAnswer.Invalid,
        _ => CodeAnswer.NotChecked,
    };
}
