Profile: TreatmentSession
Parent: Procedure
Id: treatment-session
Title: "Treatment session"
Description: "One session as a whole: who, when, and whether it was stopped early and why. What was done where are Procedures of their own, part of this one. The number of the session is a count, not a promise."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* insert Carries(Sequence, sequence, sessionNumber, 0..1)
* obeys phy-13
* code 1..1
* code = $item#treatment-session
* statusReason from SessionStops (required)
* performed[x] 1..1
* performed[x] only Period
* performer 1..*
* performer.actor only Reference(Practitioner or PractitionerRole)
* partOf 0..0
* bodySite 0..0
