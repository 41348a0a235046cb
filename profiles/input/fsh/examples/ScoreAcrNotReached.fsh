Instance: score-acr-not-reached
InstanceOf: InstrumentScore
Title: "Thresholds not reached"
Description: "Thresholds not reached"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-score|0.1.0"
* insert ExampleObservation(2e31b412-7972-5781-aefc-f794e6ab50c8, 2025-03-03T09:41:00Z, Patient/amara)
* code = $score#acr-2016 "Self-reported answers against the ACR 2016 thresholds"
* valueCodeableConcept = CriteriaStatus#not-reached "Thresholds not reached"
* derivedFrom[0] = Reference(QuestionnaireResponse/assessment-response-full)
* derivedFrom[1] = Reference(Observation/score-wpi-incomplete)
