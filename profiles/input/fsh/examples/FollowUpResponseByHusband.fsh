Instance: follow-up-response-by-husband
InstanceOf: FollowUpQuestionnaireResponse
Title: "Answers given on behalf of the patient"
Description: "Answers given on behalf of the patient"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/follow-up-questionnaire-response|0.1.0"
* identifier.value = "3615be01-d6db-5ab3-8c10-e7eb28dc2ea0"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/follow-up-core|0.1.0"
* authored = "2025-04-14T19:00:00+01:00"
* author = Reference(RelatedPerson/ben-okoro)
* source = Reference(RelatedPerson/ben-okoro)
* item[0].linkId = "answered-by"
* item[0].answer.valueCoding = AnsweredBy#proxy "Somebody answering on the patient's behalf"
