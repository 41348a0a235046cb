Profile: SymptomsStated
Parent: Observation
Id: symptoms-stated
Title: "Symptoms"
Description: "What the patient said about each symptom of the last 7 days, one component a symptom. A symptom that was not asked about has no component; no score is made of it."
* insert OurObservation(survey)
* code = $item#symptoms
* insert NoValue
* component 1..*
* component.code from Symptoms (required)
* component.value[x] 1..1
* component.value[x] only CodeableConcept
* component.value[x] from StatedAnswers (required)
* hasMember 0..0
