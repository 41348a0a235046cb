Profile: WeekKindAnswer
Parent: Observation
Id: week-kind
Title: "Kind of week"
Description: "How the last 7 days compare with what is usual for this person."
* insert OurObservation(survey)
* code = $item#week-kind
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from WeekKinds (required)
