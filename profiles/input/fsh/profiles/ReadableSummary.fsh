Profile: ReadableSummary
Parent: DocumentReference
Id: readable-summary
Title: "Readable summary"
Description: "The assessment as a person reads it: one attachment in one format. A correction replaces the earlier one and says so."
* insert OurMetadata
* insert OurIdentifier(assessment)
* insert OurPatient
* type 1..1
* type = $loinc#11506-3
* category 1..*
* date 1..1
* author 1..*
* relatesTo.code = #replaces
* content 1..1
* content.attachment.contentType 1..1
* content.attachment.contentType from SummaryFormats (required)
* content.attachment.title 1..1
* context 1..1
* context.encounter 0..1
* context.period 1..1
