using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Something about a valid code that is worth a look.</summary>
/// <param name="Code">A permanent code of <see cref="TerminologyIssueCodes"/>.</param>
/// <param name="Message">What it is, in words; quotes definitions only, never what was sent.</param>
public sealed record CodeWarning(IssueCode Code, string Message);
