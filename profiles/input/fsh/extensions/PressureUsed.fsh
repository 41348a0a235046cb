Extension: PressureUsed
Id: pressure-used
Title: "Pressure used"
Description: "How firmly a place was worked on: a word, or kilopascal where it was measured. Procedure has no place for it."
Context: Procedure
* insert OurMetadata
* value[x] 1..1
* value[x] only CodeableConcept or Quantity
* valueCodeableConcept from AppliedPressures (required)
* valueQuantity.code 1..1
* valueQuantity.code = #kPa (exactly)
