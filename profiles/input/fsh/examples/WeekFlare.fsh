Instance: week-flare
InstanceOf: WeekKindAnswer
Title: "A flare"
Description: "A flare"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/week-kind|0.1.0"
* insert ExampleObservation(5ac4eb61-507f-544c-a6c5-36b63875ed4a, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = $week#flare "Flare"
