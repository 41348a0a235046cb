using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>One thing in a Questionnaire that cannot be shown faithfully.</summary>
/// <param name="Code">Its permanent code (<see cref="FormIssueCodes"/>).</param>
/// <param name="Path">Where, as a FHIRPath: <c>Questionnaire.item[2].item[0].answerValueSet</c>.</param>
/// <param name="LinkId">The item's linkId, or null where it is not about one item.</param>
/// <param name="Message">What it is, and what would have to be different.</param>
public sealed record FormProblem(IssueCode Code, string Path, string? LinkId, string Message);
