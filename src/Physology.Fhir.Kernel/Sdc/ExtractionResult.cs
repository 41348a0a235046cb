using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What came out of a response.</summary>
/// <param name="Bundle">A transaction, without entries where nothing was answered that is extracted; null where the report has errors.</param>
/// <param name="Response">The response that was extracted: the copy with its calculated items; null where nothing was calculated.</param>
/// <param name="Report">What went wrong or was left out.</param>
public sealed record ExtractionResult(R4.Bundle? Bundle, R4.QuestionnaireResponse? Response, ValidationReport Report);
