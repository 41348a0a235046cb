Instance: range-jaw-not-measured
InstanceOf: RangeOfMotion
Title: "Jaw opening, not measured because of pain"
Description: "Jaw opening, not measured because of pain"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/range-of-motion|0.1.0"
* insert ExampleObservation(36ee7e96-9366-5491-be76-fd7562f0cc1e, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* code = JointMotion#jaw-opening "Jaw opening"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-performed
* dataAbsentReason.text = "Not measured: too painful today"
* method = MovementMode#active "Active"
* component[side].valueCodeableConcept = Side#midline "Midline"
