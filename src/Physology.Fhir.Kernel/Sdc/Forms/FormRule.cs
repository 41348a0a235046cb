namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A constraint of the Questionnaire (<c>targetConstraint</c>, <c>questionnaire-constraint</c>).</summary>
/// <param name="Expression">FHIRPath that is true where the rule holds, or has no value.</param>
/// <param name="Human">What it asks, in words.</param>
/// <param name="IsError">Whether a response may not break it.</param>
/// <param name="Location">FHIRPath to the item that is at fault, or null.</param>
internal sealed record FormRule(string Expression, string Human, bool IsError, string? Location);
