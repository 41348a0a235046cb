using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Why something is no answer, or not one that the question takes.</summary>
internal sealed record AnswerProblem(IssueCode Code, string Message);
