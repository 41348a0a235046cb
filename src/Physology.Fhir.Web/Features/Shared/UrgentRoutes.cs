using Microsoft.Extensions.Options;
using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>Section <c>Assessments</c> of the configuration.</summary>
public sealed class AssessmentsOptions
{
    /// <summary>The clinic's own route for each urgent sign, by its code: telephone number, ward, clinic.</summary>
    public Dictionary<string, string> UrgentRoutes { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>Where a patient with an urgent sign goes today.</summary>
public sealed class UrgentRoutes(IOptions<AssessmentsOptions> options)
{
    // Plain directions for a clinic that has not entered its own; the clinical safety officer replaces them before real use.
    private static readonly Dictionary<string, string> General = new(StringComparer.Ordinal)
    {
        [UrgentSignCodes.BladderBowelSaddle.Code] = "Emergency department now: possible cauda equina compression. Do not wait for the end of this form.",
        [UrgentSignCodes.NewWeakness.Code] = "Examine power, reflexes and sensation now; same-day neurological or spinal advice.",
        [UrgentSignCodes.Systemic.Code] = "Same-day assessment for infection or malignancy: temperature, examination, bloods.",
        [UrgentSignCodes.HotSwollenJoint.Code] = "Same-day referral: septic arthritis until shown otherwise.",
        [UrgentSignCodes.ChestPainBreathless.Code] = "Emergency assessment now: ECG, observations; call an ambulance where unwell.",
        [UrgentSignCodes.HeadScalpJawSight.Code] = "Same-day giant cell arteritis route; with a change of sight, the emergency eye service now.",
        [UrgentSignCodes.HotSwollenCalf.Code] = "Same-day deep vein thrombosis route.",
    };

    public string For(Concept sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return options.Value.UrgentRoutes.TryGetValue(sign.Code, out var own) ? own : General[sign.Code];
    }
}
