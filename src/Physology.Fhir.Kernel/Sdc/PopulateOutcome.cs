using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>A response to begin with.</summary>
/// <param name="Response">One item for every item of the Questionnaire, answered where something was known; null where the Questionnaire cannot be populated at all, which the report says.</param>
/// <param name="Report">What could not be populated, and why.</param>
public sealed record PopulateOutcome(R4.QuestionnaireResponse? Response, ValidationReport Report);
