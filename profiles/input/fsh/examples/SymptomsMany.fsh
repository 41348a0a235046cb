Instance: symptoms-many
InstanceOf: SymptomsStated
Title: "Aching, tired and foggy; no headaches"
Description: "Aching, tired and foggy; no headaches"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/symptoms-stated|0.1.0"
* insert ExampleObservation(6f0f1f6c-54f0-5d3e-9a5f-0d6d1b6f3a01, 2025-03-03T09:41:00Z, Patient/amara)
* component[0].code = Symptom#aching-burning "Aching or burning muscles"
* component[0].valueCodeableConcept = StatedAnswer#yes "Yes"
* component[1].code = Symptom#tired "Tiredness"
* component[1].valueCodeableConcept = StatedAnswer#yes "Yes"
* component[2].code = Symptom#foggy "Hard to think"
* component[2].valueCodeableConcept = StatedAnswer#not-sure "Not sure"
* component[3].code = Symptom#headache "Headaches"
* component[3].valueCodeableConcept = StatedAnswer#no "No"
