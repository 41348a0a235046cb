Instance: range-left-shoulder-abduction
InstanceOf: RangeOfMotion
Title: "Left shoulder abduction, active: 120 degrees"
Description: "Left shoulder abduction, active: 120 degrees"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/range-of-motion|0.1.0"
* insert ExampleObservation(51f395e9-40e3-5df3-90cc-599c6deafa87, 2025-03-03T09:41:00Z, Practitioner/jo-lim)
* code.coding[0] = JointMotion#shoulder-abduction "Shoulder abduction"
* code.coding[1] = $loinc#41299-9
* valueQuantity = 120 'deg' "°"
* method = MovementMode#active "Active"
* component[side].valueCodeableConcept = Side#left "Left"
* component[measuredWith].valueCodeableConcept = MeasuringTool#goniometer "Goniometer"
* component[position].valueCodeableConcept = Position#sitting "Sitting"
* referenceRange.low = 150 'deg' "°"
* referenceRange.high = 150 'deg' "°"
* referenceRange.text = "Right side of the same person, same day, same examiner, active"
