Instance: rating-after-not-asked
InstanceOf: SessionRating
Title: "Not asked after the session"
Description: "Not asked after the session"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/session-rating|0.1.0"
* insert ExampleObservation(a26992ba-76d8-5061-9c07-c94333602742, 2025-03-31T10:45:00Z, Patient/amara)
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-asked
* partOf = Reference(Procedure/session-stopped)
* component[timing].valueCodeableConcept = SessionTiming#after "After the session"
