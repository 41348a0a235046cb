Instance: messages-withdrawn
InstanceOf: FollowUpConsent
Title: "Messages withdrawn"
Description: "Messages withdrawn"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-consent|0.1.0"
* identifier[ours].value = "02973aea-5e06-512d-b191-923db09635af"
* patient = Reference(Patient/amara)
* performer = Reference(Patient/amara)
* status = #inactive
* dateTime = "2025-09-02T18:20:00Z"
* policyRule.text = "Clinic policy on follow-up messages, version 1"
* provision.type = #deny
* provision.period.start = "2025-09-02"
