Instance: pathway-not-known
InstanceOf: PriorPathway
Title: "Onset not known"
Description: "Onset not known"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/prior-pathway|0.1.0"
* insert ExampleObservation(9c17db02-e4f6-5f7e-83e4-7d04f357a625, 2025-03-03T09:41:00Z, Patient/amara)
* component[manner].valueCodeableConcept = OnsetManner#not-known "Not known"
