Profile: TreatmentSessionSite
Parent: Procedure
Id: treatment-session-site
Title: "Place of a treatment session"
Description: "What was done at one place in a session, in which order and how firmly."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* insert Carries(Sequence, sequence, sequence, 1..1)
* insert Carries(PressureUsed, pressure-used, pressure, 0..1)
* obeys phy-13
* code 1..1
* code from Techniques (required)
* statusReason from SessionStops (required)
* performed[x] 1..1
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* partOf 1..1
* partOf only Reference(Procedure)
* reasonReference only Reference(Observation)
