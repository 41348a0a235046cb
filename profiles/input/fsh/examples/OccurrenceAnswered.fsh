Instance: occurrence-answered
InstanceOf: FollowUpOccurrence
Title: "Answered"
Description: "Answered"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-occurrence|0.1.0"
* insert ExampleTask(5b56797b-2f54-54f4-b72e-726e9ad9ec6b, 2025-04-11T08:00:00Z)
* status = #completed
* intent = #order
* requester = Reference(Practitioner/ngozi-okafor)
* owner = Reference(Patient/amara)
* restriction.period.start = "2025-05-31"
* restriction.period.end = "2025-06-17"
* input[questionnaire].valueCanonical = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* output[response].valueReference = Reference(QuestionnaireResponse/follow-up-response-june)
