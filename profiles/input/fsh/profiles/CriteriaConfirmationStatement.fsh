Profile: CriteriaConfirmationStatement
Parent: Observation
Id: criteria-confirmation
Title: "Confirmation of the criteria"
Description: "A clinician's own statement, made after seeing the patient. It stands beside what the latest answers say and changes only by another statement of a clinician."
* insert OurObservation(exam)
* code = $item#criteria-confirmation
* obeys phy-12
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from CriteriaConfirmations (required)
* performer 1..1
* performer only Reference(Practitioner or PractitionerRole)
* derivedFrom only Reference(Observation or QuestionnaireResponse)
* hasMember 0..0
