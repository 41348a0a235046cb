Instance: follow-up-response-june
InstanceOf: FollowUpQuestionnaireResponse
Title: "Answers of June"
Description: "Answers of June"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-questionnaire-response|0.1.0"
* identifier.value = "b6d33345-85ea-59da-a221-1ff228fd0859"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* authored = "2025-06-03T20:15:00+01:00"
* author = Reference(Patient/amara)
* source = Reference(Patient/amara)
* item[0].linkId = "week-kind"
* item[0].answer.valueCoding = $week#usual "Usual"
