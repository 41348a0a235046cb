namespace Physology.Fhir.Clinical.Codes;

/// <summary>Security labels (<c>meta.security</c>) that a signer may put on what is filed.</summary>
public static class SecurityLabels
{
    /// <summary>
    /// "Keep from online view" (decision 20): HL7's refrain policy NOPAT, "no disclosure to patient, family or caregivers without attending
    /// provider's authorization". Whether a portal honours it is the EHR's.
    /// </summary>
    public static readonly Concept KeepFromPatient = new(
        "http://terminology.hl7.org/CodeSystem/v3-ActCode", "NOPAT", "no disclosure to patient, family or caregivers without attending provider's authorization");
}
