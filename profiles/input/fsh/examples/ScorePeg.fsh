Instance: score-peg
InstanceOf: InstrumentScore
Title: "PEG 6.7"
Description: "PEG 6.7"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-score|0.1.0"
* insert ExampleObservation(43286b7e-79d6-560a-a46b-880f0f6d9283, 2025-03-03T09:41:00Z, Patient/amara)
* code = $score#peg "PEG: pain, enjoyment of life, general activity (0 to 10)"
* insert ExampleScore(6.7)
* method.text = "PEG (Krebs 2009), last 7 days"
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
