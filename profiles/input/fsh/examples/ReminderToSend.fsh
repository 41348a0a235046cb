Instance: reminder-to-send
InstanceOf: InvitationRequest
Title: "A reminder"
Description: "A reminder"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/invitation-request|0.1.0"
* identifier[ours].value = "e3885a1a-6036-5e6a-8903-dfd459cea61b"
* subject = Reference(Patient/amara)
* recipient = Reference(Patient/amara)
* status = #active
* about = Reference(Task/occurrence-due)
* category = MessagePurpose#reminder "Reminder"
* medium = MessageChannel#sms "Text message"
* occurrenceDateTime = "2025-04-16T09:00:00Z"
