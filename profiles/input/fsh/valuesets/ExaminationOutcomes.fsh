ValueSet: ExaminationOutcomes
Id: examination-outcomes
Title: "What was said about a place examined"
Description: "All codes of the list what was said about a place examined."
* insert OurValues
* include codes from system ExaminationOutcome
