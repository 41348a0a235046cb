Instance: duration-under-three-months
InstanceOf: PainDurationAnswer
Title: "Under 3 months"
Description: "Under 3 months"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/pain-duration|0.1.0"
* insert ExampleObservation(3d1d9716-affb-587f-8fb6-f988747b4a41, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = PainDuration#under-3-months "Under 3 months"
