Instance: compensation-two-steps
InstanceOf: CompensationPattern
Title: "A suspected order of two steps"
Description: "A suspected order of two steps"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/compensation-pattern|0.1.0"
* insert ExampleObservation(8bffbfcb-e86e-584e-80e8-5b90c7c1ca0b, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = $certainty#uncertain "Uncertain"
* component[step][0].valueCodeableConcept.text = "Jaw clenching"
* component[step][0].extension[sequence].valuePositiveInt = 1
* component[step][1].valueCodeableConcept.text = "Neck stiffness in the morning"
* component[step][1].extension[sequence].valuePositiveInt = 2
