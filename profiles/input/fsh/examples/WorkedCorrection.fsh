Instance: worked-correction
InstanceOf: AssessmentDocument
Title: "The corrected document"
Description: "The corrected document"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-document|0.1.0"
* identifier.system = "https://physology.org/fhir/id/assessment"
* identifier.value = "dd640157-4498-5ed5-986b-9a3e0294ef5e"
* timestamp = "2025-03-05T08:00:01Z"
* entry[0].fullUrl = "https://ehr.example.org/fhir/Composition/composition-corrected"
* entry[0].resource = composition-corrected
* entry[1].fullUrl = "https://ehr.example.org/fhir/Patient/amara"
* entry[1].resource = amara
* entry[2].fullUrl = "https://ehr.example.org/fhir/Practitioner/ngozi-okafor"
* entry[2].resource = ngozi-okafor
* entry[3].fullUrl = "https://ehr.example.org/fhir/QuestionnaireResponse/assessment-response-full"
* entry[3].resource = assessment-response-full
