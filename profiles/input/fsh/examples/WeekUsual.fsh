Instance: week-usual
InstanceOf: WeekKindAnswer
Title: "A usual week"
Description: "A usual week"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/week-kind|0.1.0"
* insert ExampleObservation(0f5bf33e-f3c9-5dd0-b2bd-9e57eed82e7c, 2025-03-17T09:41:00Z, Patient/amara)
* valueCodeableConcept = $week#usual "Usual"
