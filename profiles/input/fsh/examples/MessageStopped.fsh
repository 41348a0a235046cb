Instance: message-stopped
InstanceOf: Invitation
Title: "The patient stopped messages"
Description: "The patient stopped messages"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/invitation|0.1.0"
* identifier[ours].value = "ac6d5c2e-140d-54c2-96a8-16f4fb3dfefe"
* subject = Reference(Patient/amara)
* recipient = Reference(Patient/amara)
* status = #completed
* about = Reference(Task/occurrence-missed)
* category = MessagePurpose#stop-confirmed "Messages stopped"
* medium = MessageChannel#email "E-mail"
* sent = "2025-09-02T18:20:00Z"
