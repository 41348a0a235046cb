Instance: posture-standing
InstanceOf: Posture
Title: "Standing: weight to the right"
Description: "Standing: weight to the right"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/posture|0.1.0"
* insert ExampleObservation(7e39b0b1-5798-549e-b660-cb0d403d171f, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* valueString = "Stands with most weight on the right leg; says that it has been so since the sprain."
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
* component[position].valueCodeableConcept = Position#standing "Standing"
* component[finding][0].valueCodeableConcept = PostureFinding#weight-to-one-side "Weight to one side"
* component[finding][1].valueCodeableConcept = PostureFinding#head-forward "Head held forward"
* component[side].valueCodeableConcept = Side#right "Right"
