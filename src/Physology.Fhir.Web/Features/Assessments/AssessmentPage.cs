using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>A page of the assessment.</summary>
public abstract class AssessmentPage(ChartPatient chart) : ChartPage(chart, "assessment");
