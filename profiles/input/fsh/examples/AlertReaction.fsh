Instance: alert-reaction
InstanceOf: Alert
Title: "A flare after a session, somebody has to call"
Description: "A flare after a session, somebody has to call"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/alert|0.1.0"
* insert ExampleTask(151fb06d-76b9-5b25-80de-e696b1f746fc, 2025-04-11T08:00:00Z)
* status = #requested
* intent = #order
* priority = #urgent
* code = AlertKind#adverse-reaction "Reaction after a session"
* focus = Reference(AdverseEvent/reaction-flare)
* owner = Reference(Practitioner/jo-lim)
* reasonCode.text = "Flare of more than 72 hours after the session of 31 March"
