Instance: touch-denied
InstanceOf: ConsentToTouch
Title: "Does not agree to be touched today"
Description: "Does not agree to be touched today"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/consent-to-touch|0.1.0"
* identifier[ours].value = "6c17842b-6bb3-5662-94bf-d8b6acc8ef02"
* patient = Reference(Patient/amara)
* performer = Reference(Patient/amara)
* status = #active
* dateTime = "2025-03-31T09:45:00Z"
* policyRule.text = "Clinic policy on consent to hands-on treatment, version 3"
* provision.type = #deny
