Instance: messages-by-email
InstanceOf: FollowUpConsent
Title: "Agrees to e-mails"
Description: "Agrees to e-mails"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-consent|0.1.0"
* identifier[ours].value = "6071e456-f8b5-5bc1-99fc-7844d2292363"
* patient = Reference(Patient/amara)
* performer = Reference(Patient/amara)
* status = #active
* dateTime = "2025-03-03T09:55:00Z"
* policyRule.text = "Clinic policy on follow-up messages, version 1"
* provision.type = #permit
* provision.period.start = "2025-03-03"
* provision.code = MessageChannel#email "E-mail"
