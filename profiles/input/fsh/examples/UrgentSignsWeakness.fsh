Instance: urgent-signs-weakness
InstanceOf: UrgentSigns
Title: "New weakness"
Description: "New weakness"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/urgent-signs|0.1.0"
* insert ExampleObservation(522f4032-f98d-59f0-bb82-f32d82734393, 2025-03-03T09:41:00Z, Patient/amara)
* component.code = UrgentSign#new-weakness "New weakness"
* component.valueBoolean = true
