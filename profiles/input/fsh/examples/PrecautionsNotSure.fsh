Instance: precautions-not-sure
InstanceOf: HandsOnPrecautions
Title: "Not sure about fragile bones"
Description: "Not sure about fragile bones"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/hands-on-precautions|0.1.0"
* insert ExampleObservation(1f62389c-df43-587c-8dd6-d1bbe1d7e144, 2025-03-03T09:41:00Z, Patient/amara)
* component.code = Precaution#fragile-bone "Fragile bones"
* component.valueCodeableConcept = StatedAnswer#not-sure "Not sure"
