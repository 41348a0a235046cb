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
* item[0].linkId = "peg"
* item[0].item[0].linkId = "peg.average"
* item[0].item[0].answer[0].valueInteger = 6
* item[0].item[1].linkId = "peg.enjoyment"
* item[0].item[1].answer[0].valueInteger = 7
* item[0].item[2].linkId = "peg.activity"
* item[0].item[2].answer[0].valueInteger = 6
* item[1].linkId = "week-kind"
* item[1].answer[0].valueCoding = $week#usual "Usual"
* item[2].linkId = "impression-anchor"
* item[2].answer[0].valueDate = "2025-02-03"
* item[3].linkId = "impression"
* item[3].answer[0].valueCoding = $impression#a-little-better "A little better"
* item[4].linkId = "answered-by"
* item[4].answer[0].valueCoding = AnsweredBy#proxy "Somebody answering on the patient's behalf"
