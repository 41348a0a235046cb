Instance: assessment-response-empty-group
InstanceOf: AssessmentQuestionnaireResponse
Title: "Answers of an assessment with urgent signs only"
Description: "Answers of an assessment with urgent signs only"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-questionnaire-response|0.1.0"
* identifier.value = "5ff117b4-a8e7-50c4-8f1e-fef64be81387"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/fascial-assessment|0.1.0"
* authored = "2025-03-31T09:41:00Z"
* author = Reference(Practitioner/jo-lim)
* source = Reference(Patient/amara)
* item[0].linkId = "urgent-signs"
* item[0].answer.valueCoding = UrgentSign#none "Asked, none of these"
