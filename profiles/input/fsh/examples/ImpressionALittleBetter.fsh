Instance: impression-a-little-better
InstanceOf: ImpressionOfChangeAnswer
Title: "A little better since 3 February"
Description: "A little better since 3 February"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/impression-of-change|0.1.0"
* insert ExampleObservation(c7146468-1236-548a-aa19-b28e5ddb2493, 2025-03-03T09:41:00Z, Patient/amara)
* valueCodeableConcept = $impression#a-little-better "A little better"
* component[anchorDate].valueDateTime = "2025-02-03"
