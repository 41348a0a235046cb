using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The typed fields read as an assessment, and what could not be read, each at its field.</summary>
public sealed record AssessmentForm(FascialAssessment Assessment, IReadOnlyList<PageError> Errors)
{
    public bool IsValid => Errors.Count == 0;
}
