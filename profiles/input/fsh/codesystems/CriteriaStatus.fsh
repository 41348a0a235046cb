CodeSystem: CriteriaStatus
Id: criteria-status
Title: "What answers say about the thresholds"
Description: "Whether answers reach the thresholds of the 2016 criteria. Only a clinician confirms a diagnosis."
* insert OurCodes

* #reached "Thresholds reached" "The answers reach the thresholds."
* #not-reached "Thresholds not reached" "The answers do not reach the thresholds, whatever the unanswered questions would add."
* #incomplete "Answers incomplete" "The unanswered questions could decide either way."
