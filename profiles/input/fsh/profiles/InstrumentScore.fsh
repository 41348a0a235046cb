Profile: InstrumentScore
Parent: Observation
Id: instrument-score
Title: "Score"
Description: "A score computed from answers, derived from the response that holds them. A score that cannot be computed says why instead of carrying a value."
* insert OurObservation(survey)
* code 1..1
* code from InstrumentScores (required)
* obeys phy-1
* value[x] only Quantity or CodeableConcept
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #{score} (exactly)
* valueCodeableConcept from CriteriaStatuses (required)
* derivedFrom 1..*
* derivedFrom only Reference(QuestionnaireResponse or Observation)
* hasMember 0..0
* bodySite 0..0
