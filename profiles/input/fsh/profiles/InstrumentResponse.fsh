Profile: InstrumentResponse
Parent: QuestionnaireResponse
Id: instrument-response
Title: "Answers of an instrument"
Description: "The whole form of one instrument as it was submitted. Which instrument, and in which version, is in the canonical."
* insert OurMetadata
* obeys phy-5
* identifier 1..1
* identifier.system 1..1
* identifier.system = "https://physology.org/fhir/id/response" (exactly)
* identifier.value 1..1
* questionnaire 1..1
* insert OurPatient
* authored 1..1
* author 1..1
* source 1..1
* source only Reference(Patient or RelatedPerson)
* item 1..*
