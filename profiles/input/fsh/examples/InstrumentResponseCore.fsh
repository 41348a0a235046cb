Instance: instrument-response-core
InstanceOf: InstrumentResponse
Title: "Answers of one instrument"
Description: "Answers of one instrument"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-response|0.1.0"
* identifier.value = "7659cd60-09eb-5d98-9b2a-997ce3c82638"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* authored = "2025-06-03T20:15:00+01:00"
* author = Reference(Patient/amara)
* source = Reference(Patient/amara)
* item[0].linkId = "week-kind"
* item[0].answer.valueCoding = $week#better "Better than usual"
