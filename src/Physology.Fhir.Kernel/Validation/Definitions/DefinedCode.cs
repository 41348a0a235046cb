using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Definitions;

/// <summary>Which answers say that a code system does not have a code, rather than that the code is old or only groups others.</summary>
internal static class DefinedCode
{
    public static bool IsUnknown(IssueCode why) =>
        why == TerminologyIssueCodes.UnknownCode || why == TerminologyIssueCodes.NotByGrammar || why == TerminologyIssueCodes.NotInValueSet;
}
