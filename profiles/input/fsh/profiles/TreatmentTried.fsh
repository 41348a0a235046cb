Profile: TreatmentTried
Parent: Observation
Id: treatment-tried
Title: "Treatment tried before"
Description: "Something that was tried before and what the patient says it did."
* insert OurObservation(survey)
* code = $item#treatment-tried
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from TreatmentEffects (required)
* hasMember 0..0
* insert ComponentsByCode
* component contains kind 1..1 and detail 0..1
* insert CodedPart(kind, treatment-kind, TreatmentKinds)
* component[kind].value[x] 1..1
* insert WordsPart(detail, treatment-detail)
