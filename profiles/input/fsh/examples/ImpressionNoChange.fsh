Instance: impression-no-change
InstanceOf: ImpressionOfChangeAnswer
Title: "No change since the last visit"
Description: "No change since the last visit"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/impression-of-change|0.1.0"
* insert ExampleObservation(d61d5880-24dc-5dbd-9da1-58aceb902146, 2025-03-17T09:41:00Z, Patient/amara)
* valueCodeableConcept = $impression#no-change "No change"
* component[anchorDate].valueDateTime = "2025-03-03"
