Instance: alert-answered
InstanceOf: Alert
Title: "An alert that was answered"
Description: "An alert that was answered"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/alert|0.1.0"
* insert ExampleTask(43fadf98-926d-5657-b697-b95e1765654f, 2025-04-11T08:00:00Z)
* status = #completed
* intent = #order
* priority = #stat
* code = AlertKind#danger "Danger"
* focus = Reference(QuestionnaireResponse/follow-up-response-june)
* owner = Reference(Practitioner/ngozi-okafor)
* reasonCode.text = "New weakness was ticked"
* note.text = "Called at 15:10, seen the same day."
