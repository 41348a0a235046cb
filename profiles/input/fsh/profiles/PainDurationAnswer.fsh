Profile: PainDurationAnswer
Parent: Observation
Id: pain-duration
Title: "Pain duration"
Description: "Time since the pain began."
* insert OurObservation(survey)
* code = $item#pain-duration
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from PainDurations (required)
