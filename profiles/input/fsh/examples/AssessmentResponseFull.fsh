Instance: assessment-response-full
InstanceOf: AssessmentQuestionnaireResponse
Title: "Answers of the first assessment"
Description: "Answers of the first assessment"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-questionnaire-response|0.1.0"
* identifier.value = "0e258c87-07ef-5cd7-b99e-bd7bc5e763d0"
* subject = Reference(Patient/amara)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/fascial-assessment|0.1.0"
* authored = "2025-03-03T09:41:00Z"
* author = Reference(Practitioner/ngozi-okafor)
* source = Reference(Patient/amara)
* item[0].linkId = "pain-site"
* item[0].item[0].linkId = "pain-site.region"
* item[0].item[0].answer.valueCoding = $region#f-outer-hip-l "Left outer hip"
* item[0].item[1].linkId = "pain-site.worst"
* item[0].item[1].answer.valueInteger = 7
