Profile: AssessmentComposition
Parent: Composition
Id: assessment-composition
Title: "Assessment as a document"
Description: "What an assessment document says, in which order, and who signed it. The signed note comes first and reads without a computer."
* insert OurMetadata
* identifier 1..1
* identifier.system 1..1
* identifier.system = "https://physology.org/fhir/id/assessment" (exactly)
* identifier.value 1..1
* type = $loinc#11506-3
* insert OurPatient
* attester 1..*
* attester.time 1..1
* attester.party 1..1
* relatesTo.code = #replaces
* section 1..*
* section ^slicing.discriminator.type = #pattern
* section ^slicing.discriminator.path = "code"
* section ^slicing.rules = #open
* section contains summary 1..1 and safety 0..1 and pain 0..1 and examination 0..1 and scores 0..1 and plan 0..1
* section[summary].code 1..1
* section[summary].code = $section#summary
* section[summary].text 1..1
* section[safety].code = $section#safety
* section[pain].code = $section#pain
* section[examination].code = $section#examination
* section[scores].code = $section#scores
* section[plan].code = $section#plan
