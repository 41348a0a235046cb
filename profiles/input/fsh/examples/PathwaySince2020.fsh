Instance: pathway-since-2020
InstanceOf: PriorPathway
Title: "Since spring 2020, after an infection; two services seen"
Description: "Since spring 2020, after an infection; two services seen"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/prior-pathway|0.1.0"
* insert ExampleObservation(78a89d74-d014-507f-8b53-a09f0e696a76, 2025-03-03T09:41:00Z, Patient/amara)
* hasMember = Reference(Observation/tried-exercise)
* component[onset].valueDateTime = "2020-04"
* component[manner].valueCodeableConcept = OnsetManner#after-infection "After an infection"
* component[seenBy][0].valueString = "Rheumatology"
* component[seenBy][1].valueString = "Pain clinic"
* component[imaging].valueCodeableConcept = ImagingResult#nothing-found "Nothing found"
* component[imaging].valueCodeableConcept.text = "MRI of the low back, 2021: nothing found"
