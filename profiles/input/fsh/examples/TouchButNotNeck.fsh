Instance: touch-but-not-neck
InstanceOf: ConsentToTouch
Title: "Agrees to be touched, but not at the neck"
Description: "Agrees to be touched, but not at the neck"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/consent-to-touch|0.1.0"
* identifier[ours].value = "99ad9578-f063-5e4e-854d-6bbfabf125c4"
* patient = Reference(Patient/amara)
* performer = Reference(Patient/amara)
* status = #active
* dateTime = "2025-03-17T09:45:00Z"
* policyRule.text = "Clinic policy on consent to hands-on treatment, version 3"
* provision.type = #permit
* provision.provision.type = #deny
* provision.provision.code = $region#b-neck "Neck, back"
