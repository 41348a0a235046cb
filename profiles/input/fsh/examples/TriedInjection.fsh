Instance: tried-injection
InstanceOf: TreatmentTried
Title: "An injection made no difference"
Description: "An injection made no difference"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-tried|0.1.0"
* insert ExampleObservation(c5016adc-c4a7-51c1-838f-4863bb090e5c, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = TreatmentEffect#no-change "No change"
* component[kind].valueCodeableConcept = TreatmentKind#injection "Injection or block"
