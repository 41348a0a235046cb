Instance: rating-before
InstanceOf: SessionRating
Title: "Pain now, before the session: 7"
Description: "Pain now, before the session: 7"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/session-rating|0.1.0"
* insert ExampleObservation(f7cdaa1b-d9a5-5381-8fed-48e6e1520d08, 2025-03-17T09:45:00Z, Patient/amara)
* insert ExampleScore(7)
* partOf = Reference(Procedure/session-one)
* component[timing].valueCodeableConcept = SessionTiming#before "Before the session"
