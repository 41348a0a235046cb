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

/// <summary>Whose draft: one clinician's about one patient in one EHR.</summary>
public sealed record DraftOwner(string ConnectionId, string PatientId, string FhirUser)
{
    /// <summary>Null where the launch has no patient or no verified user: such a launch records nothing.</summary>
    public static DraftOwner? Of(Security.Launch launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return launch is { PatientId: { } patient, FhirUser: { } user } ? new(launch.ConnectionId, patient, user) : null;
    }
}
