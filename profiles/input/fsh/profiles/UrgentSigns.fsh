Profile: UrgentSigns
Parent: Observation
Id: urgent-signs
Title: "Urgent signs"
Description: "Which urgent signs were asked about and what was answered: one component a sign. Signs that were not asked about have no component."
* insert OurObservation(survey)
* code = $item#urgent-signs
* value[x] 0..0
* component 1..*
* component.code from UrgentSignList (required)
* component.value[x] 1..1
* component.value[x] only boolean
* hasMember 0..0
