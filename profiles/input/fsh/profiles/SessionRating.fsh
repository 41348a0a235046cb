Profile: SessionRating
Parent: Observation
Id: session-rating
Title: "Pain now, before or after a session"
Description: "How strong the pain is at this moment, before or after a session. It never shares a series with weekly averages and never becomes a percentage."
* insert OurObservation(survey)
* code = $loinc#72514-3
* obeys phy-1 and phy-2
* insert ScoreValue
* partOf 1..1
* partOf only Reference(Procedure)
* hasMember 0..0
* insert ComponentsByCode
* component contains timing 1..1
* insert CodedPart(timing, session-timing, SessionTimings)
* component[timing].value[x] 1..1
