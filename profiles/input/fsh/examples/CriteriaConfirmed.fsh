Instance: criteria-confirmed
InstanceOf: CriteriaConfirmationStatement
Title: "Confirmed by a clinician"
Description: "Confirmed by a clinician"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/criteria-confirmation|0.1.0"
* insert ExampleObservation(6f164e60-f60e-5c0b-8b5f-0a443fb8af68, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = CriteriaConfirmation#confirmed "Confirmed by a clinician"
* derivedFrom = Reference(Observation/score-acr-not-reached)
