Instance: occurrence-missed
InstanceOf: FollowUpOccurrence
Title: "Window closed without an answer"
Description: "Window closed without an answer"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-occurrence|0.1.0"
* insert ExampleTask(1d64ea8b-9262-5d66-8515-4049a3b3914d, 2025-04-11T08:00:00Z)
* status = #cancelled
* statusReason.text = "No answer before the window closed"
* intent = #order
* requester = Reference(Practitioner/ngozi-okafor)
* restriction.period.start = "2025-08-31"
* restriction.period.end = "2025-09-17"
* input[questionnaire].valueCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
