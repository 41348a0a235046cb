Profile: SuspectedContributor
Parent: Observation
Id: suspected-contributor
Title: "Suspected contributor"
Description: "A hypothesis of the examiner, with its certainty: this restriction may contribute to that pain. Derived from both records; neither of them points at the other."
* insert OurObservation(exam)
* code = $item#suspected-contributor
* obeys phy-22
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from Certainties (required)
* derivedFrom 2..*
* derivedFrom only Reference(Observation)
* hasMember 0..0
