Instance: symptoms-one-asked
InstanceOf: SymptomsStated
Title: "Only sleep was asked about"
Description: "Only sleep was asked about"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/symptoms-stated|0.1.0"
* insert ExampleObservation(b6b1f9f0-0a27-5c0e-8f0b-7a3c1d2e4f02, 2025-03-03T09:41:00Z, Patient/amara)
* component[0].code = Symptom#poor-sleep "Sleep that does not refresh"
* component[0].valueCodeableConcept = StatedAnswer#prefer-not-to-say "Prefers not to say"
