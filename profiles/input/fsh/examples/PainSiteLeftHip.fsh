Instance: pain-site-left-hip
InstanceOf: PainSite
Title: "Worst pain of the left hip in the last 7 days: 7"
Description: "Worst pain of the left hip in the last 7 days: 7"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/pain-site|0.1.0"
* insert ExampleObservation(6f29b24d-4e0b-5638-a648-6c44257d3d7b, 2025-03-03T09:41:00Z, Patient/amara)
* bodySite = $region#f-outer-hip-l "Left outer hip"
* insert ExampleScore(7)
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
