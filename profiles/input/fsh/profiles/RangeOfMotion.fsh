Profile: RangeOfMotion
Parent: Observation
Id: range-of-motion
Title: "Range of motion"
Description: "One motion of one side, active or passive. It has no better or worse and carries no flag; what it is compared with is named with its source."
* insert OurObservation(exam)
* code 1..1
* code from JointMotions (required)
* obeys phy-1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum (exactly)
* valueQuantity.code 1..1
* valueQuantity.code from MotionUnits (required)
* interpretation 0..0
* method 1..1
* method from MovementModes (required)
* referenceRange.text 1..1
* referenceRange.text ^short = "What it is compared with, and the source: own baseline, other side, or a published study with age, sex and mode"
* hasMember 0..0
* insert ComponentsByCode
* component contains side 1..1 and measuredWith 0..1 and position 0..1
* insert CodedPart(side, side, Sides)
* component[side].value[x] 1..1
* insert CodedPart(measuredWith, measured-with, MeasuringTools)
* insert CodedPart(position, position, Positions)
