Profile: EducationGiven
Parent: Procedure
Id: education-given
Title: "Education given"
Description: "A topic that was explained to the patient."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* code 1..1
* code from EducationTopics (required)
* performed[x] 1..1
* performed[x] only dateTime
* performer 1..*
* bodySite 0..0
