Instance: instrument-response-amended
InstanceOf: InstrumentResponse
Title: "Answers that were amended"
Description: "Answers that were amended"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-response|0.1.0"
* identifier.value = "3916b812-59dc-5166-a8aa-c300476da93b"
* subject = Reference(Patient/amara)
* status = #amended
* questionnaire = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* authored = "2025-06-04T08:00:00+01:00"
* author = Reference(RelatedPerson/ben-okoro)
* source = Reference(RelatedPerson/ben-okoro)
* item[0].linkId = "week-kind"
* item[0].answer.valueCoding = $week#flare "Flare"
