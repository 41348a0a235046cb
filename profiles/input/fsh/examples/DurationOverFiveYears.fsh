Instance: duration-over-five-years
InstanceOf: PainDurationAnswer
Title: "Over 5 years"
Description: "Over 5 years"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/pain-duration|0.1.0"
* insert ExampleObservation(14f8c5e1-529c-5703-baf3-3fdff2d8fbc0, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = PainDuration#over-5-years "Over 5 years"
