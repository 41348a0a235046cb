using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The draft's id is the identity of the assessment for life.</summary>
public readonly record struct AssessmentId(Guid Value) : ITypedId<AssessmentId>
{
    public static AssessmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public sealed record AssessmentDraft(
    AssessmentId Id,
    string ConnectionId,
    string PatientId,
    string FhirUser,
    DraftFields Fields,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? SignedAt,
    FilingId? FilingId);
