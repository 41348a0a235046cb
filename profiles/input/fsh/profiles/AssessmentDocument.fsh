Profile: AssessmentDocument
Parent: Bundle
Id: assessment-document
Title: "Assessment document"
Description: "The whole assessment in one file, for a reader who does not share the record system."
* insert OurMetadata
* obeys phy-21
* identifier 1..1
* type = #document
* timestamp 1..1
* entry.fullUrl 1..1
* entry.resource 1..1
