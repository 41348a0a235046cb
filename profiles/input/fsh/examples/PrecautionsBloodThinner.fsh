Instance: precautions-blood-thinner
InstanceOf: HandsOnPrecautions
Title: "Takes a blood thinner; light touch hurts today"
Description: "Takes a blood thinner; light touch hurts today"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/hands-on-precautions|0.1.0"
* insert ExampleObservation(68555bc0-ce08-531d-a829-523dbc0984d6, 2025-03-03T09:41:00Z, Patient/amara)
* component[0].code = Precaution#anticoagulant "Takes a blood thinner"
* component[0].valueCodeableConcept = StatedAnswer#yes "Yes"
* component[1].code = Precaution#pregnancy "Pregnant"
* component[1].valueCodeableConcept = StatedAnswer#no "No"
* component[2].code = Precaution#light-touch-hurts "Light touch hurts today"
* component[2].valueCodeableConcept = StatedAnswer#yes "Yes"
