Instance: worked-assessment
InstanceOf: AssessmentDocument
Title: "A worked assessment as a document"
Description: "A worked assessment as a document"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-document|0.1.0"
* identifier.system = "https://physology.org/fhir/id/assessment"
* identifier.value = "97d205e6-ffe8-54ed-96ec-cfc552c07718"
* timestamp = "2025-03-03T09:42:00Z"
* entry[0].fullUrl = "https://ehr.example.org/fhir/Composition/composition-first"
* entry[0].resource = composition-first
* entry[1].fullUrl = "https://ehr.example.org/fhir/Patient/amara"
* entry[1].resource = amara
* entry[2].fullUrl = "https://ehr.example.org/fhir/Practitioner/ngozi-okafor"
* entry[2].resource = ngozi-okafor
* entry[3].fullUrl = "https://ehr.example.org/fhir/Encounter/first-visit"
* entry[3].resource = first-visit
* entry[4].fullUrl = "https://ehr.example.org/fhir/QuestionnaireResponse/assessment-response-full"
* entry[4].resource = assessment-response-full
* entry[5].fullUrl = "https://ehr.example.org/fhir/Observation/urgent-signs-none"
* entry[5].resource = urgent-signs-none
* entry[6].fullUrl = "https://ehr.example.org/fhir/Observation/precautions-blood-thinner"
* entry[6].resource = precautions-blood-thinner
* entry[7].fullUrl = "https://ehr.example.org/fhir/Consent/touch-but-not-neck"
* entry[7].resource = touch-but-not-neck
* entry[8].fullUrl = "https://ehr.example.org/fhir/Observation/pain-site-left-hip"
* entry[8].resource = pain-site-left-hip
* entry[9].fullUrl = "https://ehr.example.org/fhir/Observation/duration-over-five-years"
* entry[9].resource = duration-over-five-years
* entry[10].fullUrl = "https://ehr.example.org/fhir/Observation/restriction-left-hip-earlier"
* entry[10].resource = restriction-left-hip-earlier
* entry[11].fullUrl = "https://ehr.example.org/fhir/Observation/suspected-contributor-uncertain"
* entry[11].resource = suspected-contributor-uncertain
* entry[12].fullUrl = "https://ehr.example.org/fhir/Observation/score-peg"
* entry[12].resource = score-peg
* entry[13].fullUrl = "https://ehr.example.org/fhir/Goal/goal-grandson"
* entry[13].resource = goal-grandson
* entry[14].fullUrl = "https://ehr.example.org/fhir/Observation/activity-grandson"
* entry[14].resource = activity-grandson
