Profile: ImpressionOfChangeAnswer
Parent: Observation
Id: impression-of-change
Title: "Impression of change"
Description: "How the patient sees the change since a named date. Answers with different dates never share a series."
* insert OurObservation(survey)
* code = $item#impression-of-change
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from ImpressionsOfChange (required)
* insert ComponentsByCode
* component contains anchorDate 1..1
* component[anchorDate].code = $item#anchor-date
* component[anchorDate].value[x] 1..1
* component[anchorDate].value[x] only dateTime
