Profile: CompensationPattern
Parent: Observation
Id: compensation-pattern
Title: "Compensation pattern"
Description: "How an examiner thinks that findings followed one another, step by step, in words. A hypothesis with its certainty, which changes nothing in the records it is derived from."
* insert OurObservation(exam)
* code = $item#compensation-pattern
* obeys phy-6
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from Certainties (required)
* hasMember 0..0
* derivedFrom only Reference(Observation or QuestionnaireResponse)
* insert ComponentsByCode
* component contains step 2..*
* component[step].code = $item#compensation-step
* component[step].value[x] 1..1
* component[step].value[x] only CodeableConcept
* component[step].value[x].text 1..1
* component[step].extension contains Sequence named sequence 1..1
* component[step].extension[sequence].url = "https://physology.org/fhir/StructureDefinition/sequence" (exactly)
