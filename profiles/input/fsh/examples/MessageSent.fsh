Instance: message-sent
InstanceOf: Invitation
Title: "An e-mail that went out"
Description: "An e-mail that went out"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/invitation|0.1.0"
* identifier[ours].value = "4089d789-9d00-51da-b783-bd93e413ccf4"
* subject = Reference(Patient/amara)
* recipient = Reference(Patient/amara)
* basedOn = Reference(CommunicationRequest/message-to-send)
* status = #completed
* about = Reference(Task/occurrence-due)
* category = MessagePurpose#invitation "Invitation"
* medium = MessageChannel#email "E-mail"
* sent = "2025-04-11T09:00:07Z"
* payload.contentString = "Your clinic has some questions for you. Open the link before 28 April."
