Profile: HandsOnPrecautions
Parent: Observation
Id: hands-on-precautions
Title: "Hands-on precautions"
Description: "What was asked before anybody was touched, one component a point. A point that was not asked about has no component."
* insert OurObservation(survey)
* code = $item#hands-on-precautions
* insert NoValue
* component 1..*
* component.code from Precautions (required)
* component.value[x] 1..1
* component.value[x] only CodeableConcept
* component.value[x] from StatedAnswers (required)
* hasMember 0..0
