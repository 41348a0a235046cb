Profile: ContributingFactorsStated
Parent: Observation
Id: contributing-factors
Title: "Contributing factors"
Description: "What the patient sees as going along with the pain, one component a point. Statements, never causes. With an answer about harmful events or mood the record carries a security label."
* insert OurObservation(survey)
* code = $item#contributing-factors
* obeys phy-10
* insert NoValue
* component 1..*
* component.code from ContributingFactors (required)
* component.value[x] 1..1
* component.value[x] only CodeableConcept
* component.value[x] from StatedAnswers (required)
* hasMember 0..0
