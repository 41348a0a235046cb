// What every Observation of ours carries: a stable identifier of ours, the patient, when, and who.
RuleSet: OurObservation(kind)
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* identifier 1..*
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains ours 1..1
* identifier[ours] ^short = "Stable for life: the same thing keeps it through every amendment"
* identifier[ours].system 1..1
* identifier[ours].system = "https://physology.org/fhir/id/item" (exactly)
* identifier[ours].value 1..1
* category 1..*
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains kind 1..1
* category[kind] = $category#{kind}
* subject 1..1
* subject only Reference(Patient)
* encounter only Reference(Encounter)
* effective[x] 1..1
* effective[x] only dateTime
* performer 1..*

// Components told apart by their code. Other components are allowed.
RuleSet: ComponentsByCode
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open

RuleSet: OurResponse(questionnaire)
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* identifier 1..1
* identifier.system 1..1
* identifier.system = "https://physology.org/fhir/id/response" (exactly)
* identifier.value 1..1
* questionnaire 1..1
* questionnaire = "https://physology.org/fhir/Questionnaire/{questionnaire}|0.1.0" (exactly)
* subject 1..1
* subject only Reference(Patient)
* authored 1..1
* author 1..1
* source 1..1
* source only Reference(Patient or RelatedPerson)
* item 1..*
