CodeSystem: ExaminationOutcome
Id: examination-outcome
Title: "What was said about a place examined"
Description: "What an examiner says about a place. A place without a row was not examined."
* insert OurCodes

* #finding "Finding" "Something was found and is described."
* #nothing-found "Examined, nothing found" "The place was examined and nothing was found."
* #declined "Patient declined" "The patient did not want this place examined."
