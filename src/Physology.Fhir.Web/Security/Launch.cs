using Physology.Fhir.Web.Data;

namespace Physology.Fhir.Web.Security;

/// <summary>
/// One SMART launch: whose chart, who looks at it, and what the EHR granted. Every page of a clinician names its launch in
/// its URL, so that two tabs never share a patient.
/// </summary>
/// <param name="Id">Random; part of each URL, worthless without the browser session that belongs to it.</param>
/// <param name="ConnectionId">The configured EHR.</param>
/// <param name="PatientId">Logical id of the Patient in that EHR. A launch without a chart never gets this far.</param>
/// <param name="EncounterId">Logical id of the Encounter, where the EHR gave one.</param>
/// <param name="FhirUser">The verified <c>fhirUser</c>, relative: <c>Practitioner/x</c>.</param>
/// <param name="FhirUserDisplay">The name in that resource, where it could be read.</param>
/// <param name="Intent">What the EHR asked for: <c>record-assessment</c>, <c>view-trend</c> or nothing.</param>
/// <param name="Scopes">The scopes as granted, which may be fewer than asked.</param>
/// <param name="NeedPatientBanner">False only where the EHR says that it shows the patient itself.</param>
/// <param name="IsIdle">
/// Nobody used the session for longer than the limit. A form that was open may still be kept as a draft; nothing is signed and
/// no page with the patient's data is shown until the clinician launches again.
/// </param>
public sealed record Launch(
    LaunchId Id,
    string ConnectionId,
    string? PatientId,
    string? EncounterId,
    string? FhirUser,
    string? FhirUserDisplay,
    string? Intent,
    IReadOnlySet<string> Scopes,
    bool NeedPatientBanner,
    DateTimeOffset StartedAt,
    DateTimeOffset ExpiresAt,
    bool IsIdle)
{
    /// <summary>Whether the EHR granted this interaction on this type, in v2 (<c>.c</c>) or v1 (<c>.write</c>) syntax.</summary>
    public bool MayCreate(string resourceType) => Ehr.GrantedScopes.Allow(Scopes, resourceType, 'c');

    public bool MayRead(string resourceType) => Ehr.GrantedScopes.Allow(Scopes, resourceType, 'r');
}
