using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>A response with its calculated items.</summary>
/// <param name="Response">The copy: answers of items that are not enabled are left out, and only totals that were calculated here are in it.</param>
/// <param name="Report">What went wrong; an item whose expression is at fault has no answer.</param>
public sealed record CalculationResult(R4.QuestionnaireResponse Response, ValidationReport Report);
