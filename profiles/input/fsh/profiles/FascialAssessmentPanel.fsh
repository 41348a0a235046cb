Profile: FascialAssessmentPanel
Parent: Observation
Id: fascial-assessment-panel
Title: "Fascial assessment"
Description: "One sitting. Groups what was asked, found and scored; has no value of its own."
* insert OurObservation(exam)
* code = $item#fascial-assessment
* value[x] 0..0
* dataAbsentReason 0..0
* component 0..0
* bodySite 0..0
* hasMember 1..*
* hasMember only Reference(Observation)
* derivedFrom only Reference(QuestionnaireResponse)
