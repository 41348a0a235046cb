Instance: posture-sitting-even
InstanceOf: Posture
Title: "Sitting: even"
Description: "Sitting: even"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/posture|0.1.0"
* insert ExampleObservation(f796ab12-c9de-5d89-bc10-65403e94d6cf, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* component[position].valueCodeableConcept = Position#sitting "Sitting"
* component[finding].valueCodeableConcept = PostureFinding#even "Even"
