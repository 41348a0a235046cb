Instance: tried-exercise
InstanceOf: TreatmentTried
Title: "Pool exercise helped for a while"
Description: "Pool exercise helped for a while"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-tried|0.1.0"
* insert ExampleObservation(eea39b50-f592-5290-9b2b-a2a56d6dca0c, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = TreatmentEffect#helped-for-a-while "Helped for a while"
* component[kind].valueCodeableConcept = TreatmentKind#exercise "Exercise or physiotherapy"
* component[detail].valueString = "Pool exercise twice a week for 3 months in 2022"
