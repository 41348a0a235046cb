Instance: message-to-send
InstanceOf: InvitationRequest
Title: "An e-mail that is to go out"
Description: "An e-mail that is to go out"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/invitation-request|0.1.0"
* identifier[ours].value = "12b2a5eb-12dd-511e-ab13-ea1f3e300fa9"
* subject = Reference(Patient/amara)
* recipient = Reference(Patient/amara)
* status = #active
* about = Reference(Task/occurrence-due)
* category = MessagePurpose#invitation "Invitation"
* medium = MessageChannel#email "E-mail"
* occurrenceDateTime = "2025-04-11T09:00:00Z"
* payload.contentString = "Your clinic has some questions for you. Open the link before 28 April."
